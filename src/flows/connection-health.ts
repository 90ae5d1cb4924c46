import type { Operation, StatusItem } from "../contracts/kit/status.js";

/** How something is doing, in one word. `not-connected`: nobody has begun; `disconnected`: there was an account, and it is gone. */
export type HealthState =
  "connected" | "pending" | "needs-attention" | "paused" | "syncing" | "disconnected" | "not-connected" | "unknown";

/** The one next step. `resume`: a sign-in that was begun, or reading that is paused, whichever `reason` says. */
export type HealthAction = "connect" | "resume" | "reconnect" | "retry" | "review" | "contact";

/** Why it is so. Each has one state and, but for `account-errors`, one action. */
export type HealthReason =
  | "not-begun"
  | "account-gone"
  | "sign-in-unfinished"
  | "bad-credentials"
  | "deauthorized"
  | "unlinked"
  | "account-failing"
  | "unknown-account"
  | "account-errors"
  | "not-installed"
  | "paused"
  | "read-failed"
  | "write-failed"
  | "events-failed"
  | "operation-failed"
  | "unhealthy"
  | "unknown-health"
  | "unknown-operation"
  | "first-read"
  | "running"
  | "partly-paused"
  | "sync-incomplete"
  | "sync-off"
  | "sync-configuration"
  | "sync-disconnected"
  | "sync-billing"
  | "sync-failed"
  | "sync-unknown"
  | "sync-running"
  | "works";

/** What a customer is told of one item: the state, why, and what to do about it. */
export interface Health {
  readonly state: HealthState;
  readonly reason: HealthReason;
  readonly action: HealthAction;
  /** When that began, as far as anybody knows. ISO 8601. */
  readonly since?: string | undefined;
  /** The upstream's own word, where the kit does not know it. */
  readonly word?: string | undefined;
  /** What is concerned, where it is not everything. */
  readonly objects?: readonly { readonly objectName: string; readonly displayName: string }[] | undefined;
  /** Records so far; `total` only where all of it is known. */
  readonly progress?: { readonly processed: number; readonly total?: number | undefined } | undefined;
}

const meaning: Readonly<Record<HealthReason, readonly [HealthState, HealthAction]>> = {
  "not-begun": ["not-connected", "connect"],
  "account-gone": ["disconnected", "connect"],
  "sign-in-unfinished": ["pending", "resume"],
  "bad-credentials": ["needs-attention", "reconnect"],
  deauthorized: ["needs-attention", "reconnect"],
  unlinked: ["needs-attention", "reconnect"],
  "account-failing": ["needs-attention", "reconnect"],
  "unknown-account": ["unknown", "contact"],
  "account-errors": ["needs-attention", "review"],
  "not-installed": ["pending", "connect"],
  paused: ["paused", "resume"],
  "read-failed": ["needs-attention", "retry"],
  "write-failed": ["needs-attention", "review"],
  "events-failed": ["needs-attention", "review"],
  "operation-failed": ["needs-attention", "review"],
  unhealthy: ["needs-attention", "contact"],
  "unknown-health": ["unknown", "contact"],
  "unknown-operation": ["unknown", "review"],
  "first-read": ["syncing", "review"],
  running: ["syncing", "review"],
  "partly-paused": ["connected", "resume"],
  "sync-incomplete": ["pending", "resume"],
  "sync-off": ["paused", "resume"],
  "sync-configuration": ["needs-attention", "review"],
  "sync-disconnected": ["needs-attention", "reconnect"],
  "sync-billing": ["needs-attention", "contact"],
  "sync-failed": ["needs-attention", "retry"],
  "sync-unknown": ["unknown", "contact"],
  "sync-running": ["syncing", "review"],
  works: ["connected", "review"],
};

type Details = Omit<Health, "state" | "reason">;

const because = (reason: HealthReason, details: Partial<Details> = {}): Health => {
  const [state, action] = meaning[reason];
  return { state, reason, action, ...details };
};

/**
 * How one item is doing, and the one next step. Of several troubles the one is named without which the others cannot be mended: the
 * account before what runs on it, what has failed before what is under way.
 */
export function connectionHealth(item: StatusItem): Health {
  return accountTrouble(item) ?? (item.service === "syncFlow" ? syncHealth(item) : installationHealth(item));
}

function accountTrouble({ connection, installation, errors }: StatusItem): Health | null {
  if (!connection) return because(installation ? "account-gone" : "not-begun");
  const open = errors.filter(({ resolved }) => !resolved);
  const since = earliest(open.map(({ at }) => at)) ?? connection.updatedAt;
  switch (connection.state) {
    case "disconnected":
      return because("account-gone", { since: connection.updatedAt });
    case "pending":
      return because("sign-in-unfinished", { since: connection.createdAt });
    case "needs-attention":
      return because(accountReason[connection.reason ?? "other"], { since });
    case "unknown":
      return because("unknown-account", { word: connection.rawStatus });
    case "connected": {
      if (open.length === 0) return null;
      // The account's own system refuses who asks: no retry helps, and signing in again does.
      const isRefused = open.some(({ code }) => code === "401" || code === "403");
      return because("account-errors", isRefused ? { since, action: "reconnect" } : { since });
    }
  }
}

const accountReason = {
  bad_credentials: "bad-credentials",
  deauthorized: "deauthorized",
  unlinked: "unlinked",
  failing: "account-failing",
  other: "account-failing",
} as const;

function installationHealth(item: StatusItem): Health {
  const { installation, integration, connection } = item;
  // An account by itself has nothing to install.
  if (!installation) return integration ? because("not-installed", { since: connection?.createdAt }) : works(item);
  const { objects, paused, latest, health, backfills } = installation;
  if (objects > 0 && paused >= objects) return because("paused");
  if (latest?.outcome === "failure") return because(failed[latest.kind], concerning(latest));
  if (health === "unhealthy") return because("unhealthy");
  if (health === "unknown") return because("unknown-health", { word: installation.rawHealth });
  if (latest?.outcome === "unknown")
    return because("unknown-operation", { ...concerning(latest), word: latest.rawOutcome });
  if (backfills.length > 0) {
    return because("first-read", {
      since: earliest(backfills.map(({ startedAt }) => startedAt)),
      objects: backfills.map(({ objectName, displayName }) => ({ objectName, displayName })),
      progress: together(backfills),
    });
  }
  if (latest?.outcome === "in-progress") {
    const { processed, total } = latest;
    return because("running", {
      ...concerning(latest),
      progress: processed === undefined ? undefined : together([{ processed, total }]),
    });
  }
  return objects > 0 && paused > 0 ? because("partly-paused") : works(item);
}

const failed = {
  read: "read-failed",
  write: "write-failed",
  subscribe: "events-failed",
  unknown: "operation-failed",
} as const;

function syncHealth(item: StatusItem): Health {
  const { configuration, latest } = item.syncFlow ?? {};
  if (configuration && !configuration.configured) return because("sync-incomplete");
  if (configuration && !configuration.enabled) return because("sync-off");
  const since = latest?.at;
  switch (latest?.state) {
    case "failed": {
      const { reason } = latest;
      const isNamed = reason === "configuration" || reason === "disconnected" || reason === "billing";
      return because(isNamed ? `sync-${reason}` : "sync-failed", { since });
    }
    case "unknown":
      return because("sync-unknown", { since, word: latest.rawStatus });
    case "running":
      return because("sync-running", { since });
    case "success":
    case "nothing-new":
    case undefined:
      return works(item);
  }
}

const works = ({ connection, installation }: StatusItem): Health =>
  because("works", { since: installation?.createdAt ?? connection?.createdAt });

const concerning = ({ startedAt, objects }: Operation): Partial<Details> => ({
  since: startedAt,
  objects: objects.length > 0 ? objects : undefined,
});

/** One bar for several: a total that misses one of them would be no total. */
function together(counted: readonly { processed: number; total?: number | undefined }[]): Health["progress"] {
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
  const totals = counted.flatMap(({ total }) => (total === undefined ? [] : [total]));
  return {
    processed: sum(counted.map(({ processed }) => processed)),
    total: totals.length === counted.length ? sum(totals) : undefined,
  };
}

const earliest = (moments: readonly (string | undefined)[]): string | undefined =>
  moments.filter((moment) => moment !== undefined).sort((one, other) => Date.parse(one) - Date.parse(other))[0];
