import type { BrowserContext, Page } from "playwright-core";

declare global {
  interface Window {
    /** What the page handed to whatever remembers or carries it. */
    handedOn?: string[];
  }
}

/** Hears what is stored, sent to other windows and tabs, or put into the history, also where it is taken away again at once. */
export const overhear = (page: Page) =>
  page.addInitScript(() => {
    const handedOn: string[] = (window.handedOn = []);
    const wrap = (owner: object, name: string) => {
      const own = (owner as Record<string, unknown>)[name] as (...all: unknown[]) => unknown;
      (owner as Record<string, unknown>)[name] = function (this: unknown, ...all: unknown[]) {
        handedOn.push(`${name} ${JSON.stringify(all.slice(0, 3))}`);
        return own.apply(this, all);
      };
    };
    wrap(Storage.prototype, "setItem");
    wrap(History.prototype, "pushState");
    wrap(History.prototype, "replaceState");
    wrap(BroadcastChannel.prototype, "postMessage");
    wrap(MessagePort.prototype, "postMessage");
    wrap(window, "postMessage");
    wrap(Navigator.prototype, "sendBeacon");
    wrap(IDBObjectStore.prototype, "put");
    wrap(IDBObjectStore.prototype, "add");
    wrap(Cache.prototype, "put");
  });

export interface Heard {
  /** Body and address of each request that has one. */
  readonly bodies: { readonly request: string; readonly body: string }[];
  /** Addresses, headers and answers of requests, and words on the console. */
  readonly rest: () => Promise<string>;
}

export function hear(context: BrowserContext): Heard {
  const bodies: Heard["bodies"] = [];
  const rest: Promise<string>[] = [];
  context.on("request", (request) => {
    const body = request.postData();
    if (body !== null) bodies.push({ request: `${request.method()} ${new URL(request.url()).pathname}`, body });
    rest.push(
      request.allHeaders().then(
        (headers) => `${request.url()} ${JSON.stringify(headers)}`,
        () => request.url(),
      ),
    );
  });
  context.on("response", (response) => {
    rest.push(response.text().catch(() => ""));
  });
  context.on("console", (message) => rest.push(Promise.resolve(message.text())));
  return { bodies, rest: async () => (await Promise.all(rest)).join("\n") };
}

/** Whatever of the page outlives a moment. The values of inputs are told apart: they are where a secret may be until it is sent. */
export const leftIn = (page: Page) =>
  page.evaluate(() => ({
    page: [
      document.documentElement.outerHTML,
      location.href,
      document.cookie,
      window.name,
      JSON.stringify(history.state),
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
      JSON.stringify(performance.getEntries()),
      JSON.stringify(window.handedOn),
      JSON.stringify([window.tenonEvents, window.tenonResults]),
    ].join("\n"),
    inputs: [...document.querySelectorAll("input")].map((input) => input.value).join("\n"),
  }));

/** As it is, and as it would look inside of base64, wherever it begins there. */
const disguises = (secret: string) => [
  secret,
  ...[0, 1, 2].map((shift) =>
    Buffer.from("x".repeat(shift) + secret)
      .toString("base64")
      .slice(4, -4),
  ),
  Buffer.from(secret).toString("hex"),
];
export const findings = (text: string, secrets: readonly string[]) =>
  secrets.filter((secret) => disguises(secret).some((one) => text.includes(one)));
