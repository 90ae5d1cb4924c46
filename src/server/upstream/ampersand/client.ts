import { UpstreamClient } from "../upstream-client.js";
import { mayStand } from "./path.js";
import { refusalOf } from "./refusal.js";

export { type Ask } from "../upstream-client.js";

export interface ClientOptions {
  readonly baseUrl: URL;
  /** Missing: `fetch` proves by itself for whom it asks. */
  readonly apiKey: string | undefined;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Speaks with the platform, and keeps its key out of every error. */
export class AmpersandClient extends UpstreamClient {
  constructor({ baseUrl, apiKey, fetch }: ClientOptions) {
    const accept = "application/json, text/plain;q=0.9";
    super({
      baseUrl,
      fetch,
      mayStand,
      headers: apiKey === undefined ? { accept } : { accept, "x-api-key": apiKey },
      refusal: (response, text, secrets) =>
        refusalOf(response, text, apiKey === undefined ? secrets : [apiKey, ...secrets]),
    });
  }
}
