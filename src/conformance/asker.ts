import { contractVersion, kitHeaders } from "../contracts/kit/kit-headers.js";
import type { Asking, Exchange, Who } from "./exchange.js";
import { Mismatch } from "./outcome.js";
import { createRedactor } from "./redact.js";
import type { ConformanceSettings, HeaderList } from "./settings.js";

export interface Asker {
  readonly ask: (method: string, path: string, asking?: Asking) => Promise<Exchange>;
  /** Everything that was asked so far. */
  readonly exchanges: readonly Exchange[];
}

const longestWait = 60;
const mostTries = 4;
const longestShown = 600;

/** Asks the implementation, and remembers what it answered. A limit of requests is waited out. */
export function createAsker(settings: ConformanceSettings): Asker {
  const base = settings.url.replace(/\/+$/, "");
  const fetch = settings.fetch ?? ((request: Request) => globalThis.fetch(request));
  const redact = createRedactor(settings);
  const exchanges: Exchange[] = [];
  const signedIn: Readonly<Record<Who, HeaderList>> = {
    first: settings.headers,
    other: settings.otherHeaders ?? [],
    nobody: settings.anonymousHeaders ?? [],
  };

  const once = async (method: string, path: string, asking: Asking): Promise<Exchange> => {
    const { as = "first", body, mediaType = "application/json", withKitHeader = true } = asking;
    const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
    const headers = new Headers({ accept: "application/json" });
    for (const [name, value] of signedIn[as]) headers.append(name, value);
    if (withKitHeader) headers.set(kitHeaders.contract, contractVersion);
    if (text !== undefined) headers.set("content-type", mediaType);
    for (const [name, value] of Object.entries(asking.headers ?? {})) headers.set(name, value);
    const own = Object.entries(asking.headers ?? {}).map(([name, value]) => ` ${name}: ${value}`);
    const who = { first: "first tenant", other: "other tenant", nobody: "nobody" }[as];
    const sent = redact(`${method} ${path} as ${who}${own.join("")}${text === undefined ? "" : ` ${shown(text)}`}`);
    const request = new Request(base + path, {
      method,
      headers,
      redirect: "manual",
      ...(text !== undefined && { body: text }),
      signal: AbortSignal.timeout((settings.timeoutSeconds ?? 10) * 1000),
    });
    let response: Response;
    let answered: string;
    try {
      response = await fetch(request);
      answered = await response.text();
    } catch (error) {
      const got = redact(`no answer: ${reasonOf(error)}`);
      const empty = { status: 0, headers: new Headers(), text: "", json: undefined };
      throw new Mismatch("there was no answer", { method, path, sent, got, ...empty });
    }
    const got = redact(
      `${String(response.status)} ${response.headers.get("content-type") ?? ""} ${shown(answered)}`.trim(),
    );
    return {
      method,
      path,
      sent,
      got,
      status: response.status,
      headers: response.headers,
      text: answered,
      json: parsed(answered),
    };
  };

  return {
    exchanges,
    ask: async (method, path, asking = {}) => {
      for (let tries = 1; ; tries += 1) {
        const exchange = await once(method, path, asking);
        exchanges.push(exchange);
        const wait = Number(exchange.headers.get("retry-after") ?? Number.NaN);
        if (exchange.status !== 429 || tries === mostTries || !(wait <= longestWait)) return exchange;
        await new Promise((resolve) => setTimeout(resolve, wait * 1000));
      }
    },
  };
}

const shown = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}… (${String(text.length)} characters)` : text;

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message !== "" ? `${error.message} (${cause.message})` : error.message;
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
