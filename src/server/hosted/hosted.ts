import type { SessionKey } from "../session-keys.js";
import type { LinkAnswer } from "./page-config.js";

/** What the handler knows and the exchange needs. */
export interface LinkDoor {
  readonly keys: readonly SessionKey[];
  readonly project: string;
}

/** What stands behind `{basePath}/hosted`; made by `hostedPages`. */
export interface HostedPages {
  /** The page itself, the same for every link. */
  page(): Promise<Response>;
  /** A script or a stylesheet of the page; undefined when there is none of that name. */
  file(name: string): Promise<Response | undefined>;
  /** A link's token for a session token. @throws TenonError `session_ended` for what is no link of this project */
  exchange(token: string, door: LinkDoor): Promise<LinkAnswer>;
}
