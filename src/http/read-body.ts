import { TenonError } from "./tenon-error.js";
import { untilAborted } from "./until-aborted.js";

/** Largest body of a request, in bytes. */
export const bodyLimit = 256 * 1024;
/** What is too long by less is read to its end: some servers answer nothing more on a connection with a rest of a body in it. */
const thrownAway = 3 * bodyLimit;
const deepest = 32;
const mostKeys = 10_000;
/** Longest a body may take to arrive. Without it a client could hold a request open by sending a byte now and then. */
const arrivalMs = 10_000;

/** Reads a JSON body. Bytes are counted as they arrive: `Content-Length` is a claim. */
export async function readJsonBody(request: Request): Promise<unknown> {
  const mediaType = (request.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") {
    throw new TenonError({ code: "invalid_input", status: 415, message: "The media type has to be application/json" });
  }
  const text = await readInTime(request.body);
  if (isTooIntricate(text)) {
    throw new TenonError({ code: "too_large", message: `At most ${deepest} levels and ${mostKeys} members are read` });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new TenonError({ code: "invalid_input", status: 400, message: "The body is not JSON" });
  }
}

async function readInTime(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const late = new AbortController();
  const error = () =>
    new TenonError({ code: "timeout", status: 408, message: `The body took longer than ${arrivalMs / 1000} s` });
  const timer = setTimeout(() => late.abort(error()), arrivalMs);
  try {
    return await readText(body, bodyLimit, late.signal, thrownAway);
  } finally {
    clearTimeout(timer);
  }
}

/** Reads a stream as UTF-8 text, and stops it `spare` bytes after the limit or when the signal is aborted. */
export async function readText(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  signal?: AbortSignal,
  spare = 0,
): Promise<string> {
  if (body === null) return "";
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await untilAborted(reader.read(), signal);
      size += value?.byteLength ?? 0;
      if (size > limit + (done ? 0 : spare)) {
        throw new TenonError({ code: "too_large", message: `At most ${limit} bytes are read` });
      }
      if (done) return text + decoder.decode();
      if (size <= limit) text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    // Nobody waits for it: a source that does not answer may not answer this either.
    reader.cancel().catch(() => undefined);
    throw error;
  }
}

/** Counts levels and members before anything is built from the text. */
function isTooIntricate(text: string): boolean {
  let depth = 0;
  let members = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inString) {
      if (char === "\\") at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{" || char === "[") {
      depth += 1;
      if (depth > deepest) return true;
    } else if (char === "}" || char === "]") depth -= 1;
    else if (char === ":" || char === ",") {
      members += 1;
      if (members > mostKeys * 2) return true;
    }
  }
  return false;
}
