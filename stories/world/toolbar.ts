import type { Preview } from "@storybook/react-vite";

/** Languages of the kit, each by its own name. The last one is no language: it shows what is not translated, and what has no room. */
export const languages: Readonly<Record<string, string>> = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  "pt-BR": "Português (Brasil)",
  it: "Italiano",
  nl: "Nederlands",
  pl: "Polski",
  sv: "Svenska",
  da: "Dansk",
  nb: "Norsk bokmål",
  fi: "Suomi",
  cs: "Čeština",
  tr: "Türkçe",
  uk: "Українська",
  ja: "日本語",
  ko: "한국어",
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  ar: "العربية",
  he: "עברית",
  "en-XA": "Ƥšéûðö (pseudo-locale)",
};

/** What may be switched on in any living story. `window-blocked` is the browser's doing, everything else the sandbox's. */
export const scenarios = {
  story: "As the story says",
  ok: "Calm",
  slow: "Slow: three seconds for each answer",
  "window-blocked": "Window blocked by the browser",
  "bad-credentials": "Key refused by the provider",
  "consent-denied": "An administrator forbids access",
  "provider-down": "The provider does not answer",
  "rate-limited": "Two requests too many",
  "server-error": "The service fails",
  malformed: "Broken answers",
  "expired-session": "The handler's own key is refused",
  "object-unavailable": "No object may be read",
  "reads-failing": "Every read fails",
  "quota-exhausted": "Sync service: daily limit reached",
  "payment-required": "Sync service: not in the plan",
  "key-outdated": "Sync service: key outdated",
  maintenance: "Sync service: maintenance",
} as const;

/** Name of a scenario of the toolbar. */
export type StageScenario = keyof typeof scenarios;

const choice = (title: string, icon: ToolbarIcon, choices: Readonly<Record<string, string>>) => ({
  title,
  icon,
  items: Object.entries(choices).map(([value, label]) => ({ value, title: label })),
  dynamicTitle: true,
});
type ToolbarIcon = NonNullable<NonNullable<NonNullable<Preview["globalTypes"]>[string]["toolbar"]>["icon"]>;

export const initialGlobals = {
  theme: "light",
  contrast: "standard",
  density: "regular",
  locale: "en",
  direction: "auto",
  width: "full",
  scenario: "story",
};

export const globalTypes: NonNullable<Preview["globalTypes"]> = {
  theme: {
    description: "Theme of kit and page",
    toolbar: choice("Theme", "circlehollow", { light: "Light", dark: "Dark", system: "As the device" }),
  },
  contrast: {
    description: "Contrast",
    toolbar: choice("Contrast", "contrast", { standard: "Standard contrast", more: "More contrast" }),
  },
  density: {
    description: "Density",
    toolbar: choice("Density", "component", { regular: "Regular", dense: "Dense" }),
  },
  locale: { description: "Language", toolbar: choice("Language", "globe", languages) },
  direction: {
    description: "Direction of writing",
    toolbar: choice("Direction", "transfer", { auto: "As the language", ltr: "Left to right", rtl: "Right to left" }),
  },
  width: {
    description: "Width of the host's column",
    toolbar: choice("Width", "grow", { "320": "320 px", "480": "480 px", "768": "768 px", full: "Full width" }),
  },
  scenario: {
    description: "What the sandbox does, in stories that are alive",
    toolbar: choice("Scenario", "lightning", scenarios),
  },
};
