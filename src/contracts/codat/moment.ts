/** Without a zone the service means UTC for its own moments (names end in Utc, or the clock of the service wrote them). */
const pattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.(\d+))?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * A moment as the service writes it: with `Z`, an offset or no zone at all, up to seven digits of a second, or only a date.
 * @returns ISO 8601 in UTC with milliseconds; undefined when it is no moment
 */
export function readMoment(text: string | undefined): string | undefined {
  const parts = pattern.exec(text?.trim() ?? "");
  if (!parts) return undefined;
  const [, date, time = "00:00", fraction = "", zone = "Z"] = parts;
  const offset = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const seconds = time.length === 5 ? `${time}:00` : time;
  const at = Date.parse(`${date}T${seconds}.${fraction.slice(0, 3).padEnd(3, "0")}${offset}`);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
