import { html } from "hono/html";
import { flowPage, type FlowView } from "./flow-frame.js";
import { neighbour, stepTitle } from "./flow-steps.js";
import { actionForm, banner, button, linkButton, type HostedPage, type Markup } from "./html-page.js";
import { requiredMark } from "./mapping-page.js";
import { text } from "./mapping-form.js";
import type { FlowConfiguration } from "./pages-host.js";

export type Schedule = FlowConfiguration["schedule"];

/** Start, hour and time zone. Daily is the only pace the pages offer; another one, set by the API, is kept. */
export function schedulePage(view: FlowView, schedule: Schedule, problem?: string): HostedPage {
  const { facts, session } = view;
  const before = neighbour("schedule", -1) ?? "payments";
  return flowPage(view, {
    name: "schedule",
    title: stepTitle("schedule", facts),
    current: "schedule",
    lead: `Your ${facts.commerce.platformName} data is written to ${facts.accounting.platformName} ${schedule.frequency === "Monthly" ? "once a month" : "once a day"}.`,
    isMistake: problem !== undefined,
    body: html`${problem === undefined ? "" : banner("bad", problem)}
      ${actionForm("schedule", `${session.path}/schedule`)}
      <section class="card">
        <div class="field">
          <label for="start">Sync data from${requiredMark(true)}</label>
          <p class="about" id="start-about">Earlier orders stay as they are.</p>
          <input
            id="start"
            name="startDate"
            type="date"
            form="schedule"
            required
            value="${schedule.startDate?.slice(0, 10) ?? ""}"
            aria-describedby="start-about"
            ${problem === undefined ? "" : html`aria-invalid="true"`}
          />
        </div>
        <div class="pair">
          <div class="field">
            <label for="hour">Hour</label>
            <select id="hour" name="syncHour" form="schedule">
              ${Array.from(
                { length: 24 },
                (_, hour) =>
                  html`<option value="${hour}" ${hour === schedule.syncHour ? html`selected` : ""}>
                    ${clockHour(hour)}
                  </option>`,
              )}
            </select>
          </div>
          <div class="field">
            <label for="zone">Time zone</label>
            <select id="zone" name="timeZone" form="schedule">
              ${zoneGroups(schedule.timeZone).map(
                ([area, zones]) =>
                  html`<optgroup label="${area}">
                    ${zones.map(
                      (zone) =>
                        html`<option value="${zone}" ${zone === schedule.timeZone ? html`selected` : ""}>
                          ${zone.replaceAll("_", " ")}
                        </option>`,
                    )}
                  </optgroup>`,
              )}
            </select>
          </div>
        </div>
      </section>
      <div class="actions">
        ${
          facts.isConfigured
            ? html`${linkButton("cancel", "Cancel", `${session.path}/overview`)}${button("save", "Save", "schedule", "main")}`
            : html`${linkButton("previous", "Previous", `${session.path}/${before}`)}${button("finish", "Finish", "schedule", "main")}`
        }
      </div>`,
  });
}

function clockHour(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}

/** Reads the form. @returns the schedule, or the sentence that says what is wrong */
export function readSchedule(form: FormData, before: Schedule): Schedule | string {
  const startDate = text(form, "startDate") ?? "";
  const syncHour = Number(text(form, "syncHour") ?? NaN);
  const timeZone = text(form, "timeZone") ?? "";
  if (!isDate(startDate)) return "Choose the day the sync begins with.";
  if (!Number.isInteger(syncHour) || syncHour < 0 || syncHour > 23) return "Choose an hour of the day.";
  if (timeZone !== "UTC" && !knownZones().includes(timeZone)) return "Choose a time zone from the list.";
  return { ...before, startDate: `${startDate}T00:00:00Z`, syncHour, timeZone };
}

function isDate(value: string): boolean {
  const date = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function knownZones(): string[] {
  return Intl.supportedValuesOf("timeZone");
}

/** Zones by part of the world; one that is no longer in the list stays choosable where it is set. */
function zoneGroups(current: string): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const zone of new Set(["UTC", ...knownZones(), current])) {
    const area = zone.includes("/") ? zone.slice(0, zone.indexOf("/")) : "Universal";
    groups.set(area, [...(groups.get(area) ?? []), zone]);
  }
  return [...groups];
}

/** How often, when and by whose clock, in one sentence. */
export function scheduleWords({ frequency, syncHour, timeZone }: Schedule): string {
  const pace = frequency === "Monthly" ? "On the first of each month" : "Every day";
  return `${pace} at ${clockHour(syncHour)}, ${timeZone.replaceAll("_", " ")}`;
}

/** A zone the API was given may be unknown here. */
function formatIn(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-GB", { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
  }
}

/** A moment as the customer reads it, in the schedule's zone. */
export function momentIn(timeZone: string, at: number): Markup {
  const words = formatIn(timeZone, { dateStyle: "medium", timeStyle: "short" }).format(at);
  return html`<time datetime="${new Date(at).toISOString()}">${words}</time>`;
}
