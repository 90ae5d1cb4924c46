import { expect, userEvent, waitFor } from "storybook/test";

/* The customer's hands, for play functions. Only the public state contract is relied on, so they work in every language. */

const patience = { timeout: 12_000 };

/** The drop-in's root: in the story, or in a dialog above it. */
const rootIn = (canvas: HTMLElement): HTMLElement =>
  canvas.querySelector<HTMLElement>("[data-tenon=install-integration]") ??
  document.querySelector<HTMLElement>("[role=dialog] [data-tenon=install-integration]")!;

export const expectState = (canvas: HTMLElement, state: string): Promise<void> =>
  waitFor(() => expect(rootIn(canvas)).toHaveAttribute("data-state", state), patience);

/** Presses the button of an action, once it can be pressed. */
export async function press(canvas: HTMLElement, action: string): Promise<void> {
  const button = await waitFor(() => {
    const found = rootIn(canvas).querySelector<HTMLElement>(`[data-tenon-action="${action}"]`);
    if (!found) throw new Error(`There is no ${action} to press`);
    return found;
  }, patience);
  await waitFor(() => expect(button).toBeEnabled(), patience);
  await userEvent.click(button);
}

const inputNamed = (canvas: HTMLElement, name: string): Promise<HTMLInputElement> =>
  waitFor(() => {
    const input = rootIn(canvas).querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (!input) throw new Error(`There is no input ${name}`);
    return input;
  }, patience);

/** Types into the input of a contract name. */
export async function enter(canvas: HTMLElement, name: string, value: string): Promise<void> {
  const input = await inputNamed(canvas, name);
  await userEvent.clear(input);
  await userEvent.type(input, value);
}

/** Chooses the account's field for a mapping, as one does with the keyboard. */
export async function chooseField(canvas: HTMLElement, mapToName: string, label: string): Promise<void> {
  const input = await inputNamed(canvas, mapToName);
  await userEvent.clear(input);
  await userEvent.type(input, `${label}{Enter}`);
  await waitFor(() => expect(input).toHaveValue(label));
}

/** Opens what is written, or events, beside the kinds of data. */
export async function openPlace(canvas: HTMLElement, place: "writing" | "events"): Promise<void> {
  const tab = await waitFor(() => {
    const found = rootIn(canvas).querySelector<HTMLElement>(`[data-tenon-place=${place}]`);
    if (!found) throw new Error(`There is no ${place}`);
    return found;
  }, patience);
  await userEvent.click(tab);
  await waitFor(() => expect(tab).toHaveAttribute("aria-selected", "true"));
}

/** In the provider's window. */
export async function inWindow(action: "allow" | "deny" | "close"): Promise<void> {
  const button = await waitFor(() => {
    // A dialog of the kit hides everything else from assistive technology, this stand-in too.
    const found = document.querySelector<HTMLElement>(`.story-window [data-sandbox-action=${action}]`);
    if (!found) throw new Error(`The window has no ${action}`);
    return found;
  }, patience);
  await userEvent.click(button);
}

/** From "choose data" to the end, with nothing missing. */
export async function installFrom(canvas: HTMLElement): Promise<void> {
  await press(canvas, "next");
  await expectState(canvas, "reviewing");
  await press(canvas, "install");
  await expectState(canvas, "installed");
}

export interface Heard {
  onSuccess?: unknown;
  onError?: unknown;
}

/** What the host was told of one installation without trouble. */
export async function expectOneSuccess({ onSuccess, onError }: Heard): Promise<void> {
  await expect(onSuccess).toHaveBeenCalledTimes(1);
  await expect(onError).not.toHaveBeenCalled();
}
