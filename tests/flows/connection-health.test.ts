import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { connectionHealth, type Health } from "tenon-kit/headless";
import type { InstallationStatus, StatusItem } from "../../src/contracts/kit/status.js";
import { backfillOf, connectionOf, installationOf, itemOf, operationOf } from "./status-items.js";

/** The rule a second time, as one list: whichever line holds first. Nothing here is taken from the other. */
type Line = readonly [
  reason: Health["reason"],
  state: Health["state"],
  action: Health["action"],
  holds: (item: StatusItem) => unknown,
];
const account = (item: StatusItem) => item.connection;
const attention = (item: StatusItem, ...reasons: unknown[]) =>
  account(item)?.state === "needs-attention" && reasons.includes(account(item)?.reason);
const open = (item: StatusItem) => item.errors.filter((error) => !error.resolved);
const last = (item: StatusItem, outcome: string, kind?: string) =>
  item.installation?.latest?.outcome === outcome && [undefined, item.installation.latest.kind].includes(kind as never);
const failedSync = (item: StatusItem, reason?: string) =>
  item.syncFlow?.latest?.state === "failed" && [undefined, item.syncFlow.latest.reason].includes(reason as never);

const accountLines: readonly Line[] = [
  ["not-begun", "not-connected", "connect", (item) => !item.connection && !item.installation],
  ["account-gone", "disconnected", "connect", (item) => !item.connection || item.connection.state === "disconnected"],
  ["sign-in-unfinished", "pending", "resume", (item) => account(item)?.state === "pending"],
  ["bad-credentials", "needs-attention", "reconnect", (item) => attention(item, "bad_credentials")],
  ["deauthorized", "needs-attention", "reconnect", (item) => attention(item, "deauthorized")],
  ["unlinked", "needs-attention", "reconnect", (item) => attention(item, "unlinked")],
  ["account-failing", "needs-attention", "reconnect", (item) => attention(item, "failing", "other", undefined)],
  ["unknown-account", "unknown", "contact", (item) => account(item)?.state === "unknown"],
  [
    "account-errors",
    "needs-attention",
    "reconnect",
    (item) => open(item).some(({ code }) => /^40[13]$/.test(code ?? "")),
  ],
  ["account-errors", "needs-attention", "review", (item) => open(item).length],
];
const installationLines: readonly Line[] = [
  ["not-installed", "pending", "connect", ({ installation, integration }) => !installation && integration],
  ["works", "connected", "review", ({ installation }) => !installation],
  [
    "paused",
    "paused",
    "resume",
    ({ installation }) => installation && installation.objects > 0 && installation.paused === installation.objects,
  ],
  ["read-failed", "needs-attention", "retry", (item) => last(item, "failure", "read")],
  ["write-failed", "needs-attention", "review", (item) => last(item, "failure", "write")],
  ["events-failed", "needs-attention", "review", (item) => last(item, "failure", "subscribe")],
  ["operation-failed", "needs-attention", "review", (item) => last(item, "failure")],
  ["unhealthy", "needs-attention", "contact", ({ installation }) => installation?.health === "unhealthy"],
  ["unknown-health", "unknown", "contact", ({ installation }) => installation?.health === "unknown"],
  ["unknown-operation", "unknown", "review", (item) => last(item, "unknown")],
  ["first-read", "syncing", "review", ({ installation }) => installation?.backfills.length],
  ["running", "syncing", "review", (item) => last(item, "in-progress")],
  ["partly-paused", "connected", "resume", ({ installation }) => installation?.objects && installation.paused],
  ["works", "connected", "review", () => true],
];
const syncLines: readonly Line[] = [
  ["sync-incomplete", "pending", "resume", ({ syncFlow }) => syncFlow?.configuration?.configured === false],
  ["sync-off", "paused", "resume", ({ syncFlow }) => syncFlow?.configuration?.enabled === false],
  ["sync-configuration", "needs-attention", "review", (item) => failedSync(item, "configuration")],
  ["sync-disconnected", "needs-attention", "reconnect", (item) => failedSync(item, "disconnected")],
  ["sync-billing", "needs-attention", "contact", (item) => failedSync(item, "billing")],
  ["sync-failed", "needs-attention", "retry", (item) => failedSync(item)],
  ["sync-unknown", "unknown", "contact", ({ syncFlow }) => syncFlow?.latest?.state === "unknown"],
  ["sync-running", "syncing", "review", ({ syncFlow }) => syncFlow?.latest?.state === "running"],
  ["works", "connected", "review", () => true],
];

function naive(item: StatusItem): Line {
  const lines = [...accountLines, ...(item.service === "syncFlow" ? syncLines : installationLines)];
  return lines.find(([, , , holds]) => holds(item))!;
}

const words = [undefined, "odd"] as const;
const connections = [
  undefined,
  ...(["connected", "pending", "needs-attention", "disconnected", "unknown"] as const).flatMap((state) =>
    ([undefined, "bad_credentials", "deauthorized", "unlinked", "failing", "other"] as const).flatMap((reason) =>
      (state === "unknown" ? words : [undefined]).map((rawStatus) => connectionOf({ state, reason, rawStatus })),
    ),
  ),
];
const errorLists = [
  [],
  [{ resolved: true, code: "401" }],
  [{ resolved: false, code: "500" }],
  [{ resolved: false }],
  [{ resolved: false, code: "401" }],
  [
    { resolved: false, code: "500" },
    { resolved: false, code: "403" },
  ],
].map((list) => list.map((one) => ({ detail: undefined, code: undefined, at: undefined, ...one })));
const latests = [
  undefined,
  ...(["read", "write", "subscribe", "unknown"] as const).flatMap((kind) =>
    (["success", "failure", "in-progress", "unknown"] as const).flatMap((outcome) =>
      (outcome === "unknown" ? words : [undefined]).map((rawOutcome) => operationOf({ kind, outcome, rawOutcome })),
    ),
  ),
];
const backfillLists = [[], [backfillOf("account", 4, 10)], [backfillOf("account", 4)]];
const installations = [
  undefined,
  ...(["healthy", "unhealthy", "unknown"] as const).flatMap((health) =>
    (health === "unknown" ? words : [undefined]).flatMap((rawHealth) =>
      [0, 1, 3].flatMap((paused) =>
        latests.flatMap((latest) =>
          backfillLists.map((backfills) => installationOf({ health, rawHealth, paused, latest, backfills })),
        ),
      ),
    ),
  ),
  installationOf({ objects: 0 }),
];
const configurations = [
  undefined,
  ...[true, false].flatMap((configured) => [true, false].map((enabled) => ({ configured, enabled }))),
];
const runs = [
  undefined,
  ...(["running", "success", "nothing-new", "failed", "unknown"] as const).flatMap((state) =>
    (
      [
        undefined,
        "slow",
        "configuration",
        "disconnected",
        "billing",
        "duplicate",
        "server",
        "processing",
        "writing",
        "other",
      ] as const
    ).flatMap((reason) =>
      (state === "unknown" ? words : [undefined]).map((rawStatus) => ({ id: "s1", state, reason, rawStatus })),
    ),
  ),
];
const syncFlows = [
  undefined,
  ...configurations.flatMap((configuration) => runs.map((latest) => ({ configuration, latest }))),
] as StatusItem["syncFlow"][];

/** Compared by hand: an assertion for each of some hundred thousand items would take minutes. */
function misfits(items: Iterable<StatusItem>): { count: number; wrong: unknown[] } {
  const wrong: unknown[] = [];
  let count = 0;
  for (const item of items) {
    count += 1;
    const health = connectionHealth(item);
    const [reason, state, action] = naive(item);
    if (health.reason !== reason || health.state !== state || health.action !== action) wrong.push([item, health]);
  }
  return { count, wrong: wrong.slice(0, 3) };
}

function* every(service: StatusItem["service"]): Iterable<StatusItem> {
  const ofSync = service === "syncFlow";
  for (const connection of connections)
    for (const errors of errorLists)
      for (const integration of [undefined, itemOf().integration])
        for (const installation of ofSync ? [undefined, installations[1]] : installations)
          for (const syncFlow of ofSync ? syncFlows : [undefined, syncFlows[1]])
            yield { ...itemOf(), service, integration, connection, errors, installation, syncFlow };
}

describe("How a connection is doing", () => {
  it("is one state, one reason and one next step for every combination of an integration", () => {
    const { count, wrong } = misfits(every("installations"));
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(400_000);
  });

  it("is one state, one reason and one next step for every combination of a sync flow", () => {
    const { count, wrong } = misfits(every("syncFlow"));
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(200_000);
  });

  const errorAt = (at: string, code = "500", resolved = false) => ({ at, code, resolved, detail: undefined });
  const telling: [string, Partial<StatusItem>, Health][] = [
    [
      "nothing was begun",
      { connection: undefined, installation: undefined },
      { state: "not-connected", reason: "not-begun", action: "connect" },
    ],
    [
      "the account was removed under the installation",
      { connection: undefined },
      { state: "disconnected", reason: "account-gone", action: "connect" },
    ],
    [
      "an account by itself works, since it was connected",
      { installation: undefined, integration: undefined },
      { state: "connected", reason: "works", action: "review", since: "2027-01-01T08:00:00Z" },
    ],
    [
      "an account that an integration could use, which is not installed, is only half of it",
      { installation: undefined },
      { state: "pending", reason: "not-installed", action: "connect", since: "2027-01-01T08:00:00Z" },
    ],
    [
      "a word for the account that nobody knows is shown as it is",
      { connection: connectionOf({ state: "unknown", rawStatus: "hibernating" }) },
      { state: "unknown", reason: "unknown-account", action: "contact", word: "hibernating" },
    ],
    [
      "credentials are refused since the first error that is open",
      {
        connection: connectionOf({ state: "needs-attention", reason: "bad_credentials" }),
        errors: [
          errorAt("2027-03-01T06:00:00Z"),
          errorAt("2027-03-01T06:30:00+02:00"),
          errorAt("2027-02-01T00:00:00Z", "500", true),
        ],
      },
      {
        state: "needs-attention",
        reason: "bad-credentials",
        action: "reconnect",
        since: "2027-03-01T06:30:00+02:00",
      },
    ],
    [
      "paused comes before what failed earlier",
      { installation: installationOf({ paused: 3, latest: operationOf({ outcome: "failure" }) }) },
      { state: "paused", reason: "paused", action: "resume" },
    ],
    [
      "a failed read names its objects and its time",
      { installation: installationOf({ latest: operationOf({ outcome: "failure" }), health: "unhealthy" }) },
      {
        state: "needs-attention",
        reason: "read-failed",
        action: "retry",
        since: "2027-03-01T07:00:00Z",
        objects: [{ objectName: "account", displayName: "Accounts" }],
      },
    ],
    [
      "an outcome that nobody knows is shown as it is, and covers what is under way",
      {
        installation: installationOf({
          latest: operationOf({ outcome: "unknown", rawOutcome: "reticulating" }),
          backfills: [backfillOf("account", 1)],
        }),
      },
      {
        state: "unknown",
        reason: "unknown-operation",
        action: "review",
        word: "reticulating",
        since: "2027-03-01T07:00:00Z",
        objects: [{ objectName: "account", displayName: "Accounts" }],
      },
    ],
    [
      "first readings with known totals are one bar",
      {
        installation: installationOf({
          backfills: [
            backfillOf("account", 40, 100, "2027-03-01T07:30:00Z"),
            backfillOf("contact", 10, 100, "2027-03-01T07:20:00Z"),
          ],
        }),
      },
      {
        state: "syncing",
        reason: "first-read",
        action: "review",
        since: "2027-03-01T07:20:00Z",
        objects: [
          { objectName: "account", displayName: "account" },
          { objectName: "contact", displayName: "contact" },
        ],
        progress: { processed: 50, total: 200 },
      },
    ],
    [
      "one unknown total makes the total unknown",
      { installation: installationOf({ backfills: [backfillOf("account", 40, 100), backfillOf("contact", 10)] }) },
      {
        state: "syncing",
        reason: "first-read",
        action: "review",
        objects: [
          { objectName: "account", displayName: "account" },
          { objectName: "contact", displayName: "contact" },
        ],
        progress: { processed: 50 },
      },
    ],
    [
      "of a sync flow only its own things count",
      {
        service: "syncFlow",
        installation: installationOf({ health: "unhealthy" }),
        syncFlow: { configuration: { configured: true, enabled: true, schedule: undefined }, latest: undefined },
      },
      { state: "connected", reason: "works", action: "review", since: "2027-01-02T08:00:00Z" },
    ],
  ];
  it.each(telling)("%s", (_, more, health) => {
    expect(connectionHealth(itemOf(more))).toEqual(health);
  });

  it("is never blank, whatever comes, and changes nothing", () => {
    const installation: fc.Arbitrary<InstallationStatus> = fc
      .record({
        health: fc.constantFrom("healthy", "unhealthy", "unknown"),
        rawHealth: fc.option(fc.string(), { nil: undefined }),
        objects: fc.nat(),
        paused: fc.nat(),
        latest: fc.constantFrom(...latests),
        backfills: fc.array(
          fc
            .tuple(fc.string(), fc.nat(), fc.option(fc.nat(), { nil: undefined }), fc.string())
            .map((parts) => backfillOf(...parts)),
        ),
      })
      .map((more) => installationOf(more as Partial<InstallationStatus>));
    const item = fc.record({
      service: fc.constantFrom("installations" as const, "syncFlow" as const),
      connection: fc.constantFrom(...connections),
      installation: fc.option(installation, { nil: undefined }),
      syncFlow: fc.constantFrom(...syncFlows),
      errors: fc.array(
        fc.record({
          resolved: fc.boolean(),
          code: fc.option(fc.string(), { nil: undefined }),
          at: fc.option(fc.string(), { nil: undefined }),
          detail: fc.constant(undefined),
        }),
      ),
    });
    fc.assert(
      fc.property(item, (more) => {
        const given = itemOf(more);
        const before = structuredClone(given);
        const { state, reason, action, progress } = connectionHealth(given);
        expect([state, reason, action].every((word) => /^[a-z-]+$/.test(word))).toBe(true);
        expect([state, action]).toEqual(naiveOrPaused(given));
        if (progress) expect(progress.processed).toBeGreaterThanOrEqual(0);
        expect(given).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });
});

/** More paused than there are is all of them. */
function naiveOrPaused(item: StatusItem): [Health["state"], Health["action"]] {
  const { installation } = item;
  const capped = installation && { ...installation, paused: Math.min(installation.paused, installation.objects) };
  const [, state, action] = naive({ ...item, installation: capped });
  return [state, action];
}
