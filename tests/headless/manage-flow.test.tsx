import { waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { createTenonClient } from "tenon-kit/client";
import type { InstallFlow } from "tenon-kit/headless";
import { createWorld, focusPage, mountFlow, type Mounted, type World } from "./world.js";

afterEach(() => window.sessionStorage.clear());

const region = { type: "map-field", objectName: "account", mapToName: "region", fieldName: "billingstate" } as const;
const pick = (fieldName: string, selected = true) =>
  ({ type: "select-field", objectName: "account", fieldName, selected }) as const;

/** Somebody else of the same group, or this person in another tab. */
const elsewhere = (world: World) =>
  createTenonClient({
    identity: { project: world.project, consumer: { ref: "ada" }, group: { ref: "acme" } },
    fetch: world.fetch,
  });

async function connect(world: World, page: Mounted) {
  await page.until("needs-auth");
  await page.act((flow) => flow.connect({ metadata: { workspace: "acme" } }));
  const { authorization } = await page.until("authorizing").then(async () => {
    await waitFor(() =>
      expect(page.state).toMatchObject({ authorization: { attemptId: expect.any(String) as string } }),
    );
    return page.state as Extract<InstallFlow["state"], { name: "authorizing" }>;
  });
  await world.decide("allow", authorization!.authorizationUrl!);
  return page.until("configuring");
}

async function installed(world: World, page: Mounted) {
  await connect(world, page);
  await page.act((flow) => flow.edit(region));
  await page.act((flow) => flow.next());
  await page.act((flow) => flow.install());
  return page.until("installed");
}

const fields = async (world: World) =>
  (await elsewhere(world).getIntegration("crm")).installation?.configuration.read[0]?.fields;

/** What somebody else saves meanwhile. */
async function saveElsewhere(world: World, fieldName: string) {
  const client = elsewhere(world);
  const { id, version, configuration } = (await client.getIntegration("crm")).installation!;
  const [account] = configuration.read;
  await client.updateInstallation(id, {
    version,
    configuration: { ...configuration, read: [{ ...account!, fields: [...account!.fields, fieldName] }] },
  });
}

describe("Somebody saves while this person is choosing", () => {
  async function conflicting() {
    const world = createWorld();
    const page = mountFlow(world);
    await installed(world, page);
    await page.act((flow) => flow.changeData());
    await page.until("configuring");
    await page.act((flow) => flow.edit(pick("industry")));
    await saveElsewhere(world, "website");
    await page.act((flow) => flow.next());
    await page.act((flow) => flow.save());
    await waitFor(() => expect(page.state).toMatchObject({ name: "reviewing", conflict: { merged: {} } }));
    return { world, page };
  }

  it("is shown as a choice: mine on top of theirs is saved by a further press, and both changes are there", async () => {
    const { world, page } = await conflicting();
    await page.act((flow) => flow.save());
    expect(page.state.name).toBe("reviewing");
    await page.act((flow) => flow.keepMine());
    expect(page.state).toMatchObject({ name: "reviewing", conflict: null });
    expect(page.flow.hasChanges).toBe(true);
    await page.act((flow) => flow.save());
    await page.until("installed");
    expect(await fields(world)).toEqual(expect.arrayContaining(["name", "website", "industry"]));
  });

  it("theirs can be taken instead", async () => {
    const { world, page } = await conflicting();
    await page.act((flow) => flow.takeTheirs());
    expect(page.state).toMatchObject({ name: "installed" });
    expect(await fields(world)).not.toContain("industry");
    expect(await fields(world)).toContain("website");
  });
});

describe("What is removed elsewhere", () => {
  it("is calm, keeps what was being chosen, and can be set up again with it", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    const { installation } = await installed(world, page);
    await page.act((flow) => flow.changeData());
    await page.until("configuring");
    await page.act((flow) => flow.edit(pick("industry")));
    await elsewhere(world).deleteInstallation(installation.id);
    await page.act((flow) => flow.next());
    await page.act((flow) => flow.save());
    expect(await page.until("removed")).toMatchObject({ kept: true });
    expect(world.events.some(({ type }) => type === "error")).toBe(false);
    // Nothing used the account any more: it went with the installation.
    await waitFor(() => expect(page.state).toMatchObject({ name: "removed", connection: null }));
    await page.act((flow) => flow.changeData());
    const again = await connect(world, page);
    expect(again.draft.read.get("account")!.fields.has("industry")).toBe(true);
    expect(again.draft.read.get("account")!.mappings.get("region")).toBe("billingstate");
    await page.act((flow) => flow.next());
    await page.act((flow) => flow.install());
    await page.until("installed");
    expect(await fields(world)).toContain("industry");
  });

  it("is found on looking again", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    const { installation } = await installed(world, page);
    await elsewhere(world).deleteInstallation(installation.id);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await focusPage();
    expect(await page.until("removed")).toMatchObject({ kept: false, configuration: { read: [{}] } });
  });
});

describe("One object", () => {
  it("is paused and resumed in one press each, whatever somebody else has saved, and nothing else changes", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    const { installation } = await installed(world, page);
    await saveElsewhere(world, "website");
    await page.act((flow) => flow.setPaused("account", true));
    await waitFor(() =>
      expect(page.state).toMatchObject({
        pausing: null,
        installation: { configuration: { read: [{ paused: true, fields: ["name", "website"] }] } },
      }),
    );
    await page.act((flow) => flow.setPaused("account", false));
    await waitFor(() => expect(page.state).toMatchObject({ pausing: null, error: null }));
    const now = (page.state as Extract<InstallFlow["state"], { name: "installed" }>).installation;
    const [account] = installation.configuration.read;
    expect(now.configuration).toEqual({
      ...installation.configuration,
      read: [{ ...account, fields: ["name", "website"] }],
    });
    expect(world.events.filter(({ type }) => type === "updated")).toHaveLength(2);
  });

  it("that is only written can be asked for its fields", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await connect(world, page);
    await page.act((flow) => flow.readObject("contact"));
    await waitFor(() => expect(page.state).toMatchObject({ objects: { write: [{ objectName: "contact" }] } }));
    await waitFor(() => {
      const state = page.state as Extract<InstallFlow["state"], { name: "configuring" }>;
      expect(state.objects.write[0]!.accountFields?.length).toBeGreaterThan(1);
      expect(state.objectReads.size).toBe(0);
    });
  });
});

describe("What is being chosen", () => {
  it("is asked about before it is thrown away, and not where there is nothing to lose", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await installed(world, page);
    await page.act((flow) => flow.changeData());
    await page.until("configuring");
    expect(page.flow.hasChanges).toBe(false);
    await page.act((flow) => flow.edit(pick("industry")));
    expect(page.flow.hasChanges).toBe(true);
    await page.act((flow) => flow.cancel());
    expect(page.state).toMatchObject({ name: "configuring", discarding: true });
    await page.act((flow) => flow.cancel());
    expect(page.state).toMatchObject({ name: "configuring", discarding: false });
    await page.act((flow) => flow.edit(pick("industry", false)));
    await page.act((flow) => flow.cancel());
    expect(page.state.name).toBe("installed");
  });

  it("is there again after a reload, and gone once it is saved or thrown away", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await installed(world, page);
    expect(Object.keys(window.sessionStorage)).toEqual([]);
    await page.act((flow) => flow.changeData());
    await page.until("configuring");
    await page.act((flow) => flow.edit(pick("industry")));
    await page.act((flow) => flow.edit({ type: "include-write", objectName: "contact", included: false }));
    // A page that goes away takes its memory along: another provider begins with none.
    page.unmount();
    await waitFor(() => expect(Object.keys(window.sessionStorage)).toHaveLength(1));
    const after = mountFlow(world);
    await after.until("installed");
    await after.act((flow) => flow.changeData());
    const { draft } = await after.until("configuring");
    expect(draft.read.get("account")!.fields.has("industry")).toBe(true);
    expect(draft.write.get("contact")!.included).toBe(false);
    expect(after.flow.hasChanges).toBe(true);
    await after.act((flow) => flow.cancel());
    await after.act((flow) => flow.confirm());
    await after.until("installed");
    await waitFor(() => expect(Object.keys(window.sessionStorage)).toEqual([]));
    after.unmount();
  });

  it("of somebody else is dropped from this tab", async () => {
    const world = createWorld();
    const page = mountFlow(world);
    await connect(world, page);
    await page.act((flow) => flow.edit(region));
    page.unmount();
    await waitFor(() => expect(Object.keys(window.sessionStorage)).toHaveLength(1));
    const other = mountFlow(world, { provider: { consumer: "grace", group: "umbrella" } });
    await connect(world, other);
    expect(Object.keys(window.sessionStorage).filter((key) => key.startsWith("tenon:draft:"))).toEqual([]);
    other.unmount();
  });
});

describe("Mappings the host offers", () => {
  const good = { account: [{ mapToName: "stage", values: [{ value: "new" }] }] };

  it("are there to be chosen, and what is wrong with them is told once", async () => {
    const world = createWorld();
    const told: string[][] = [];
    const page = mountFlow(world, {
      fieldMapping: { ...good, nothing: [], account: [...good.account, { mapToName: "region" }] },
      onError: (error) => told.push(error.issues.map(({ path, code }) => `${path} ${code}`)),
    });
    const { draft } = await connect(world, page);
    expect(draft.read.get("account")!.dynamic.map(({ mapToName }) => mapToName)).toEqual(["stage"]);
    expect(told).toEqual([["fieldMapping.account.1.mapToName repeated", "fieldMapping.nothing unknown"]]);
  });
});
