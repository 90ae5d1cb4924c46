import { TenonError, type TenonErrorInit } from "../../http/tenon-error.js";
import { cutText } from "./cut-text.js";

/** An upstream said no. What it means for the browser depends on what was asked, so the status is kept. */
export class UpstreamRefusal extends TenonError {
  constructor(
    readonly upstreamStatus: number,
    init: TenonErrorInit,
  ) {
    super(init);
  }
}

const longestText = 300;
/** Shorter values would blot out ordinary words, and are no secrets worth the name. */
const shortestSecret = 4;

/** What somebody else says, without the secrets in it and no longer than a sentence or two. */
export function blot(text: string, secrets: readonly string[], most = longestText): string {
  const rest = secrets
    .filter((secret) => secret.length >= shortestSecret)
    .reduce((words, secret) => words.replaceAll(secret, "•••"), text);
  return cutText(rest, most) ?? "";
}

/** `undefined` for what is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
