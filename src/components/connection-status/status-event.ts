import { callHost } from "../../headless/call-host.js";
import type { StatusItem } from "../../contracts/kit/status.js";
import type { Health, HealthAction } from "../../flows/connection-health.js";
import type { Told } from "./status-words.js";

/** The one button was pressed. */
export interface StatusActionEvent {
  readonly action: HealthAction;
  /** What it is about; in a banner, the one that needs somebody most. */
  readonly item: StatusItem;
  readonly health: Health;
  /** Your page does it itself: the kit does nothing. */
  preventDefault: () => void;
}

/** What a host says about the actions of every place. */
export interface StatusHost {
  readonly onAction?: ((event: StatusActionEvent) => void) | undefined;
  /** Where "Get help" leads: an `https:` or `mailto:` address. */
  readonly contactHref?: string | undefined;
  /** Where dialogs are put. */
  readonly container?: HTMLElement | null | undefined;
}

/** Tells the host; `true` where it leaves the rest to the kit. */
export function tellHost({ onAction }: StatusHost, action: HealthAction, { item, health }: Told): boolean {
  const wish = { isPrevented: false };
  const preventDefault = () => {
    wish.isPrevented = true;
  };
  callHost(onAction, { action, item, health, preventDefault });
  return !wish.isPrevented;
}
