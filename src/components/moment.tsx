"use client";
import { useEffect, useState } from "react";
import { useLook } from "./look-context.js";
import { useMessages } from "./use-messages.js";

const units = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** "3 days ago", in the language of the tag. */
export function relativeTime(then: number, now: number, tag: string): string {
  const seconds = Math.round((then - now) / 1000);
  const format = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  // The clocks of two machines differ a little: "in 3 seconds" would be nonsense for something past.
  return format.format(0, "second");
}

/** The whole date with time and zone, for whoever looks closely. */
export function FullMoment({ value }: { value: string }) {
  const { tag } = useMessages();
  const { timeZone } = useLook();
  const then = Date.parse(value);
  if (Number.isNaN(then)) return null;
  const full = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeStyle: "long", timeZone }).format(then);
  return <time dateTime={value}>{full}</time>;
}

/**
 * A moment that is past, as people say it, with the full date in the title and for screen readers. Nothing for a date that is none. One
 * that seems to come is of a clock that goes ahead of this one.
 */
export function Moment({ value }: { value: string | undefined }) {
  const { tag } = useMessages();
  const { timeZone } = useLook();
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const look = () => setNow(Date.now());
    look();
    const timer = setInterval(look, 60_000);
    return () => clearInterval(timer);
  }, []);
  const then = value === undefined ? Number.NaN : Date.parse(value);
  if (Number.isNaN(then)) return null;
  const full = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeStyle: "short", timeZone }).format(then);
  return (
    // The server's clock and zone are not the customer's: the date is written once the page is alive.
    <time dateTime={value} title={now === null ? undefined : full}>
      {now === null ? "" : <span aria-hidden="true">{relativeTime(Math.min(then, now), now, tag)}</span>}
      {now === null ? null : <span className="tenon-sr-only">{full}</span>}
    </time>
  );
}
