import { randomText } from "../../random.js";

/** How long a customer may look at the pages without doing anything, on the sandbox's clock. */
const idleMs = 60 * 60_000;

export type Notice = { tone: "good" | "bad" | "info"; text: string };

/** An authorization at the customer's system that this browser has begun. */
export interface PendingAuthorization {
  state: string;
  codeVerifier: string;
  redirectUri: string;
  connectionId: string;
  /** Where it was begun, below the session's path. */
  place: string;
}

/** Who is looking at the pages: a browser that came with a passcode, or by a link to one company. */
export interface HostedSession {
  /** In the address; no secret. */
  readonly id: string;
  /** Where its cookie is sent, and its pages are. */
  readonly path: string;
  readonly companyId: string;
  readonly commerceKey?: string | undefined;
  readonly accountingKey?: string | undefined;
  /** The one connection a link is about. */
  readonly connectionId?: string | undefined;
  /** Checked already. */
  readonly returnTo?: string | undefined;
  authorization?: PendingAuthorization | undefined;
  /** Said once, on the next page. */
  notice?: Notice | undefined;
}

interface Kept {
  session: HostedSession;
  secret: string;
  endsAt: number;
}

const cookieName = "sandbox_session";

/**
 * Sessions of the hosted pages, in memory: a restart of the sandbox ends them, as the passcodes that began them. Each has its own path and its
 * cookie is bound to it, so two windows with two companies never take each other's place.
 */
export class HostedSessions {
  readonly #kept = new Map<string, Kept>();

  constructor(private readonly now: () => number) {}

  /** @param base path below which the session gets its own */
  begin(base: string, facts: Omit<HostedSession, "id" | "path" | "authorization" | "notice">): HostedSession {
    for (const [id, kept] of this.#kept) if (kept.endsAt <= this.now()) this.#kept.delete(id);
    const id = randomText(96);
    const session: HostedSession = { ...facts, id, path: `${base}/${id}` };
    this.#kept.set(id, { session, secret: randomText(), endsAt: this.now() + idleMs });
    return session;
  }

  /** The header that ties the session to the browser. Lax: the customer comes back from their system by a link of another site. */
  cookie(session: HostedSession, isSecure: boolean): string {
    const secret = this.#kept.get(session.id)?.secret ?? "";
    return `${cookieName}=${secret}; Path=${session.path}; Max-Age=${idleMs / 1000}; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
  }

  /** The session of this address, when its cookie came along. Being found makes it last. */
  find(id: string, cookieHeader: string): HostedSession | undefined {
    const kept = this.#kept.get(id);
    if (!kept || kept.endsAt <= this.now()) return undefined;
    const cookies = cookieHeader.split(";").map((each) => each.trim());
    if (!cookies.includes(`${cookieName}=${kept.secret}`)) return undefined;
    kept.endsAt = this.now() + idleMs;
    return kept.session;
  }
}

/** What was to be said once. */
export function takeNotice(session: HostedSession): Notice | undefined {
  const { notice } = session;
  session.notice = undefined;
  return notice;
}
