import type { Markup } from "./html-page.js";
import type { HostedSync } from "./pages-host.js";
import { momentIn } from "./schedule-page.js";

/** What a sync's code means to the customer; codes that are not known are said to be so. */
export function syncOutcome({ code }: HostedSync): { tone: "good" | "bad" | "open"; words: string } {
  switch (code) {
    case 1000:
    case 1010:
      return { tone: "open", words: "Running" };
    case 2000:
      return { tone: "good", words: "Complete" };
    case 2040:
      return { tone: "good", words: "Nothing new" };
    case 4000:
      return { tone: "bad", words: "Settings need attention" };
    case 4040:
    case 4220:
      return { tone: "bad", words: "A system was disconnected" };
    case 4260:
      return { tone: "bad", words: "The accounting subscription has expired" };
    case 5080:
      return { tone: "bad", words: "Stopped to avoid duplicates" };
    case 5130:
      return { tone: "bad", words: "Could not be written" };
    default:
      return code >= 2000 && code < 3000
        ? { tone: "good", words: "Complete" }
        : { tone: "bad", words: "Did not complete" };
  }
}

export function syncAt({ at }: HostedSync, timeZone: string): Markup | string {
  // Moments without a zone are the business's own time; they are shown as they came.
  const parsed = at === undefined || !/(Z|[+-]\d\d:?\d\d)$/.test(at) ? NaN : Date.parse(at);
  return Number.isNaN(parsed) ? (at ?? "Unknown") : momentIn(timeZone, parsed);
}
