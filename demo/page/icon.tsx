const paths = {
  home: "M4 11.500 12 5l8 6.500M6.500 10v9h11v-9M10 19v-5h4v5",
  customers:
    "M9 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM2.500 19.500c.5-3.500 3-5 6.500-5s6 1.500 6.500 5M16 5a3.200 3.200 0 0 1 0 6.200M18 14.800c2 .6 3.200 2 3.500 4.700",
  health: "M3 12h4l2.500-6 4.500 12 2.500-6H21",
  playbooks: "M5 4.500h11.500a2 2 0 0 1 2 2v13H7a2 2 0 0 1-2-2v-13ZM5 17.500a2 2 0 0 1 2-2h11.500M9 8.500h5.500",
  reports: "M4.500 4v15.500H20M8.500 15.500v-4M12.500 15.500v-8M16.500 15.500v-6",
  settings:
    "M4 7.500h9M17.500 7.500H20M4 16.500h2.500M11 16.500h9M15.200 9.700a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400ZM8.800 18.700a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400Z",
  back: "M14.500 6 8.500 12l6 6",
  lock: "M7 10.500V8a5 5 0 0 1 10 0v2.500M5.500 10.500h13v9h-13z",
  pencil: "M5 19l.8-3.800L16 5l3 3L8.800 18.200 5 19Z",
  archive: "M4 5.500h16v4H4zM5.500 9.500v9h13v-9M10 13h4",
} as const;

const marks = {
  harborlane: (
    <>
      <rect width="24" height="24" rx="6" fill="currentColor" />
      <path
        d="M7.500 6v12M16.500 6v12M7.500 13c3-3.500 6-3.500 9 0"
        fill="none"
        stroke="var(--mark-ink)"
        strokeWidth="2.200"
        strokeLinecap="round"
      />
    </>
  ),
  ledgerfold: (
    <>
      <path d="M3 3h12l6 6v12H3z" fill="currentColor" />
      <path d="M15 3v6h6M7.500 13h9M7.500 17h6" fill="none" stroke="var(--mark-ink)" strokeWidth="1.600" />
    </>
  ),
  kilowave: (
    <>
      <circle cx="12" cy="12" r="12" fill="currentColor" />
      <path
        d="M4.500 12c2.500-6.500 5-6.500 7.500 0s5 6.500 7.500 0"
        fill="none"
        stroke="var(--mark-ink)"
        strokeWidth="2.600"
        strokeLinecap="round"
      />
    </>
  ),
} as const;

export type IconName = keyof typeof paths | keyof typeof marks;

const isMark = (name: IconName): name is keyof typeof marks => name in marks;

/** Drawn for this page; decoration only, the words stand beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={isMark(name) ? "icon icon-mark" : "icon"} data-icon={name} viewBox="0 0 24 24" aria-hidden="true">
      {isMark(name) ? (
        marks[name]
      ) : (
        <path
          d={paths[name]}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.700"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
