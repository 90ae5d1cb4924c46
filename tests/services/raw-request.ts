import { request as httpRequest, type Agent } from "node:http";

/** A request as it goes over the wire: `fetch` would tidy its path and forbid some of its headers. */
export interface RawRequest {
  readonly method?: string;
  /** Sent as it is written. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A list is sent in chunks, without a length. */
  readonly body?: string | readonly Uint8Array[];
  readonly agent?: Agent;
  readonly signal?: AbortSignal;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export type Send = (request: RawRequest) => Promise<RawAnswer>;

/** Sends to a server of its own process or of another. */
export const sendTo =
  (origin: string): Send =>
  ({ method = "GET", path, headers = {}, body, agent, signal }) =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(origin);
      const chunked = body !== undefined && typeof body !== "string";
      const length = typeof body === "string" ? { "content-length": String(Buffer.byteLength(body)) } : {};
      const sent = httpRequest(
        {
          hostname,
          port,
          method,
          path,
          headers: { ...headers, ...length, ...(chunked && { "transfer-encoding": "chunked" }) },
          ...(agent && { agent }),
          ...(signal && { signal }),
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on("data", (part: Buffer) => parts.push(part));
          answer.on("end", () => {
            const names = new Headers();
            for (const [name, values] of Object.entries(answer.headersDistinct)) {
              for (const value of values ?? []) names.append(name, value);
            }
            resolve({ status: answer.statusCode ?? 0, headers: names, text: Buffer.concat(parts).toString() });
          });
          answer.on("error", reject);
        },
      );
      // After an answer came, whatever becomes of the rest of the body is nobody's loss; a promise settles once.
      sent.on("error", reject);
      if (chunked) for (const part of body) sent.write(part);
      sent.end(chunked ? undefined : body);
    });

function streamOf(parts: readonly Uint8Array[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const left = [...parts];
  return new ReadableStream({
    pull: (controller) => {
      const part = left.shift();
      if (part) controller.enqueue(new Uint8Array(part));
      else controller.close();
    },
  });
}

/** Asks a Fetch handler itself, with no server between. */
export const sendBy =
  (fetch: (request: Request) => Promise<Response>): Send =>
  async ({ method = "GET", path, headers = {}, body, signal }) => {
    const { host = "app.test", ...rest } = headers;
    const init: RequestInit & { duplex: "half" } = {
      method,
      headers: rest,
      body: typeof body === "object" ? streamOf(body) : (body ?? null),
      duplex: "half",
      ...(signal && { signal }),
    };
    const response = await fetch(new Request(`http://${host}${path}`, init));
    // Every runtime leaves out what would follow the headers.
    return { status: response.status, headers: response.headers, text: method === "HEAD" ? "" : await response.text() };
  };
