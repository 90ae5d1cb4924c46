import type { Locator, Page } from "playwright-core";

/** Steps a person takes in the install flow, told by the public state contract alone: `data-*` marks and input names. */
export interface InstallDriver {
  /** The drop-in's root element. */
  readonly root: Locator;
  state(): Promise<string | null>;
  /** Waits until the flow is in one of these states. */
  reached(...states: string[]): Promise<string>;
  /** Waits for a phase of the state it is in (`data-phase`). */
  phase(name: string): Promise<void>;
  action(name: string): Locator;
  act(name: string): Promise<void>;
  /** The input with a contract name. */
  input(name: string): Locator;
  fill(values: Record<string, string>): Promise<void>;
  /** Opens an object in "choose data" and gives its panel. */
  object(objectName: string): Promise<Locator>;
  /** Chooses a field of the account for a mapping, by the field's own name. */
  map(objectName: string, mapToName: string, fieldName: string): Promise<void>;
  select(objectName: string, fieldName: string): Promise<void>;
}

/** @param place a page, or the part of one (or the frame) that holds the drop-in */
export function driveInstall(place: Pick<Page, "locator">): InstallDriver {
  const root = place.locator('[data-tenon="install-integration"]');
  const action = (name: string) => root.locator(`[data-tenon-action="${name}"]`).first();
  const input = (name: string) => root.locator(`[name="${name}"]`);
  const act = async (name: string) => action(name).click();
  const object = async (objectName: string) => {
    // The step loads when it is first needed; with one object there is nothing to choose from.
    await root.locator("section[data-tenon-object]").first().waitFor();
    const tab = root.locator(`[role="tab"][data-tenon-object="${objectName}"]`);
    if ((await tab.count()) > 0) await tab.click();
    const panel = root.locator(`section[data-tenon-object="${objectName}"]`);
    await panel.waitFor();
    return panel;
  };
  return {
    root,
    action,
    act,
    input,
    object,
    state: () => root.getAttribute("data-state"),
    async reached(...states) {
      const wanted = states.map((state) => `[data-tenon="install-integration"][data-state="${state}"]`).join(", ");
      await place
        .locator(wanted)
        .waitFor({ timeout: 20_000 })
        .catch(async () => {
          const shown = (await root.allInnerTexts()).join("").replaceAll(/\s*\n\s*/g, " | ");
          const at = await root.evaluateAll((all) => all.map((one) => one.getAttribute("data-state")));
          throw new Error(`Waited for ${states.join(" or ")}; it is ${at.join()} and shows: ${shown.slice(0, 1500)}`);
        });
      return (await root.getAttribute("data-state")) ?? "";
    },
    phase: (name) => place.locator(`[data-tenon="install-integration"][data-phase="${name}"]`).waitFor(),
    async fill(values) {
      for (const [name, value] of Object.entries(values)) {
        const control = input(name);
        if ((await control.evaluate((element) => element.tagName)) === "SELECT") await control.selectOption(value);
        else await control.fill(value);
      }
    },
    async map(objectName, mapToName, fieldName) {
      const panel = await object(objectName);
      // A field of the account may have the same name; it is a checkbox.
      const control = panel.locator(`[name="${mapToName}"]:not([type="checkbox"])`);
      if ((await control.evaluate((element) => element.tagName)) === "SELECT") {
        await control.selectOption(fieldName);
        return;
      }
      // A chooser one types into takes the field's own name at its word.
      await control.fill(fieldName);
      await control.press("Enter");
    },
    async select(objectName, fieldName) {
      const panel = await object(objectName);
      const search = panel.locator('input[type="search"]');
      // A long list shows only the lines in sight.
      if ((await search.count()) > 0) await search.fill(fieldName);
      await panel.locator(`input[type="checkbox"][name="${fieldName}"]:not([data-tenon-object])`).check();
      if ((await search.count()) > 0) await search.fill("");
    },
  };
}

export interface Account {
  readonly username: string;
  readonly password: string;
}

/** Signs in at the pretend SaaS account and answers its question. */
export async function answerProvider(
  window: Page,
  account: Account,
  answer: "allow" | "deny" = "allow",
): Promise<void> {
  const button = (action: string) => window.locator(`[data-sandbox-action="${action}"]`);
  await window.locator('input[name="username"], [data-sandbox-action="allow"]').first().waitFor();
  if ((await window.locator('input[name="username"]').count()) > 0) {
    await window.locator('input[name="username"]').fill(account.username);
    await window.locator('input[name="password"]').fill(account.password);
    await button("login").click();
  }
  await button(answer).waitFor();
  // The window may close itself under the click.
  await button(answer).click({ noWaitAfter: true });
}

/** Presses a button that opens the provider's window, and hands the window over. */
export async function openedBy(page: Page, press: () => Promise<void>): Promise<Page> {
  const [window] = await Promise.all([page.waitForEvent("popup"), press()]);
  return window;
}
