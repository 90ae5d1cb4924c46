import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type Account, answerProvider } from "./drive-install.js";

/** What a customer does with the launcher, or on the page they come back to, told by the public marks alone. */
export interface SyncFlowDriver {
  readonly root: Locator;
  /** Waits until it is in this state; `away` with its phase, as in `away waiting`. */
  reached(state: string): Promise<void>;
  action(name: string): Locator;
  act(name: string): Promise<void>;
  pick(commerce: string, accounting: string): Promise<void>;
  /** The customer looks at the page again, which asks at once. */
  lookAgain(): Promise<void>;
  /** State of the account at each end. */
  ends(): Promise<(string | null)[]>;
  /** What is left to do: its mark. */
  left(): Promise<string | null>;
}

export function driveSyncFlow(page: Page, name: "launcher" | "return" = "launcher"): SyncFlowDriver {
  const root = page.locator(`[data-tenon="sync-flow-${name}"]`);
  const action = (wanted: string) => root.locator(`[data-tenon-action="${wanted}"]`).first();
  const end = (side: string) => root.locator(`[data-tenon-side="${side}"]`).getAttribute("data-connection");
  return {
    root,
    action,
    act: (wanted) => action(wanted).click(),
    async reached(state) {
      const now = async () => {
        const marks = [await root.getAttribute("data-state"), await root.getAttribute("data-phase")];
        return marks.filter((mark) => mark !== null).join(" ");
      };
      await expect.poll(now, { timeout: 15_000 }).toBe(state);
    },
    async pick(commerce, accounting) {
      await root.locator('select[name="commerce"]').selectOption({ label: commerce });
      await root.locator('select[name="accounting"]').selectOption({ label: accounting });
    },
    lookAgain: () => page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange"))),
    ends: () => Promise.all(["commerce", "accounting"].map(end)),
    left: () => root.locator("[data-tenon-left]").getAttribute("data-tenon-left"),
  };
}

/** The page of the hosted flow with this mark is shown. */
export const hostedPage = (window: Page, name: string): Promise<void> =>
  window.locator(`body[data-sandbox-page="${name}"]`).waitFor();

export const press = (window: Page, action: string): Promise<void> =>
  window.locator(`[data-sandbox-action="${action}"]`).first().click();

/** Connects the system the hosted page asks for, through the sign-in at its provider. */
export async function connectSystem(window: Page, account: Account): Promise<void> {
  await press(window, "connect");
  await answerProvider(window, account);
}

/** Both systems connected already: where sales, fees and payments go, and when. */
export async function chooseAccounts(window: Page): Promise<void> {
  for (const step of ["sales", "fees", "payments"]) {
    await hostedPage(window, step);
    for (const list of await window.locator('select[name^="account."]').all()) await list.selectOption({ index: 1 });
    await press(window, "next");
  }
  await hostedPage(window, "schedule");
  await press(window, "finish");
  await hostedPage(window, "done");
}

/** The whole hosted flow, from its first page to the one that says it is done. */
export async function setUpThere(window: Page, account: Account): Promise<void> {
  await hostedPage(window, "commerce");
  await connectSystem(window, account);
  await hostedPage(window, "accounting");
  await connectSystem(window, account);
  await chooseAccounts(window);
}
