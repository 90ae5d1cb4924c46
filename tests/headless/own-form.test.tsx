import { act, renderHook, waitFor } from "@testing-library/react";
import { type ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { createTenonClient } from "tenon-kit/client";
import { TenonProvider, useConfigDraft, useInstallation, useIntegrationObjects, type Saved } from "tenon-kit/headless";
import { createWorld, mountFlow, type World } from "./world.js";

const identity = (world: World) => ({
  project: world.project,
  consumer: { ref: "ada" },
  group: { ref: "acme" },
});

/** A form of the host's own: the three hooks and nothing else. */
function mountForm(world: World) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TenonProvider
      project={world.project}
      consumer="ada"
      group="acme"
      fetch={world.fetch}
      onEvent={(event) => world.events.push(event)}
    >
      {children}
    </TenonProvider>
  );
  const { result } = renderHook(
    () => {
      const installation = useInstallation("crm");
      const { data: objects } = useIntegrationObjects("crm", installation.connection?.id);
      const form = useConfigDraft({ objects, installation: installation.installation });
      return { installation, objects, form };
    },
    { wrapper },
  );
  return {
    get now() {
      return result.current;
    },
    run: async (work: () => Promise<Saved>): Promise<Saved> => {
      let saved: Saved | undefined;
      await act(async () => void (saved = await work()));
      return saved!;
    },
  };
}

async function connected() {
  const world = createWorld();
  const page = mountFlow(world);
  await page.until("needs-auth");
  await page.act((flow) => flow.connect({ metadata: { workspace: "acme" } }));
  await waitFor(() => expect(page.state).toMatchObject({ authorization: { attemptId: expect.any(String) as string } }));
  const { authorization } = await page.until("authorizing");
  await world.decide("allow", authorization!.authorizationUrl!);
  await page.until("configuring");
  page.unmount();
  window.sessionStorage.clear();
  world.events.length = 0;
  const form = mountForm(world);
  await waitFor(() => expect(form.now.form.counts.objects).toHaveLength(1));
  return { world, form };
}

describe("A form of one's own", () => {
  it("chooses, installs, changes, pauses and uninstalls, and knows at each step what would change", async () => {
    const { world, form } = await connected();
    expect(form.now.installation.installation).toBeNull();
    expect(form.now.form.missing).toEqual([{ objectName: "account", mapToName: "region" }]);
    act(() =>
      form.now.form.edit(
        { type: "map-field", objectName: "account", mapToName: "region", fieldName: "billingstate" },
        { type: "select-field", objectName: "account", fieldName: "industry", selected: true },
      ),
    );
    expect(form.now.form).toMatchObject({ missing: [], isDirty: true, counts: { fields: 2 } });
    expect(await form.run(() => form.now.installation.update(form.now.form.configuration))).toMatchObject({
      status: "saved",
    });
    await waitFor(() => expect(form.now.form).toMatchObject({ isDirty: false, changes: { isEmpty: true } }));

    act(() => form.now.form.edit({ type: "proxy", enabled: false }));
    expect(form.now.form.changes).toMatchObject({ isEmpty: false, proxy: false });
    act(() => form.now.form.reset());
    expect(form.now.form.isDirty).toBe(false);

    // One after the other, although both are asked for at once.
    const [paused, resumed] = [
      form.now.installation.setPaused("account", true),
      form.now.installation.setPaused("account", false),
    ];
    await act(async () => {
      await resumed;
    });
    expect(await paused).toMatchObject({
      status: "saved",
      installation: { configuration: { read: [{ paused: true }] } },
    });
    expect(await resumed).toMatchObject({
      status: "saved",
      installation: { configuration: { read: [{ paused: false }] } },
    });

    expect(await form.run(() => form.now.installation.uninstall())).toEqual({ status: "removed" });
    await waitFor(() => expect(form.now.installation).toMatchObject({ installation: null, working: null }));
    expect(world.events.map(({ type }) => type)).toEqual(["installed", "updated", "updated", "uninstalled"]);
  });

  it("is told of a save of somebody else, and finds its own choices on top of it", async () => {
    const { world, form } = await connected();
    act(() =>
      form.now.form.edit({ type: "map-field", objectName: "account", mapToName: "region", fieldName: "billingstate" }),
    );
    await form.run(() => form.now.installation.update(form.now.form.configuration));
    await waitFor(() => expect(form.now.form.isDirty).toBe(false));
    act(() =>
      form.now.form.edit({ type: "select-field", objectName: "account", fieldName: "industry", selected: true }),
    );
    const client = createTenonClient({ identity: identity(world), fetch: world.fetch });
    const { id, version, configuration } = (await client.getIntegration("crm")).installation!;
    await client.updateInstallation(id, {
      version,
      configuration: { ...configuration, read: [{ ...configuration.read[0]!, fields: ["name", "website"] }] },
    });
    expect(await form.run(() => form.now.installation.update(form.now.form.configuration))).toMatchObject({
      status: "conflict",
    });
    await waitFor(() =>
      expect(form.now.form.configuration.read[0]!.fields).toEqual(
        expect.arrayContaining(["name", "website", "industry"]),
      ),
    );
    expect(await form.run(() => form.now.installation.update(form.now.form.configuration))).toMatchObject({
      status: "saved",
    });
    await client.deleteInstallation(id);
    expect(await form.run(() => form.now.installation.update(form.now.form.configuration))).toEqual({
      status: "removed",
    });
    expect(await form.run(() => form.now.installation.uninstall())).toEqual({ status: "removed" });
  });

  it("is told why something failed, and nothing rejects", async () => {
    const { world, form } = await connected();
    world.fault = () => "drop";
    const saved = await form.run(() => form.now.installation.update(form.now.form.configuration));
    expect(saved).toMatchObject({ status: "failed", error: { code: "network" } });
    expect(world.events).toMatchObject([{ type: "error" }]);
  }, 20_000);
});
