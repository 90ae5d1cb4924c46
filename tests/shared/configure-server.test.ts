import { readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Configuration } from "../../src/contracts/kit/configuration.js";
import type { IntegrationObjects } from "../../src/contracts/kit/fields.js";
import { ada, apiKey, createHarness, type Harness } from "../server/harness.js";
import type { ManifestObject } from "./manifest-objects.js";

/*
 * Every shared manifest through handler and sandbox: what is stored after each step is compared with what this file works out from the
 * manifest's text, without the code that encodes it.
 */

const shared = "../shared/data";
const json = (name: string) => JSON.parse(readFileSync(`${shared}/${name}`, "utf8")) as object;
const known = { catalog: json("provider-catalog.json"), objectMetadata: json("object-metadata.json") };
interface CatalogEntry {
  authType: string;
  oauth2Opts?: { grantType: string };
  metadata?: { input?: { name: string; defaultValue?: string }[] };
  customOpts?: { inputs?: { name: string; options?: { value: string }[] }[] };
}
const catalog = (known.catalog as { catalog: Record<string, CatalogEntry | undefined> }).catalog;

interface Event {
  enabled: string;
  requiredWatchFields?: string[];
  watchFieldsAuto?: string;
}
interface ManifestIntegration {
  name: string;
  provider: string;
  read?: { objects: ManifestObject[] };
  write?: { objects: { objectName: string }[] };
  subscribe?: {
    objects: {
      objectName: string;
      destination?: string;
      inheritFieldsAndMapping?: boolean;
      createEvent?: Event;
      updateEvent?: Event;
      deleteEvent?: Event;
      otherEvents?: string[];
    }[];
  };
  proxy?: { enabled?: boolean };
}

type Tree = Record<string, unknown>;
interface StoredRead extends Tree {
  selectedFields: Record<string, boolean>;
  selectedFieldMappings: Record<string, string>;
}
interface StoredContent extends Tree {
  read?: { objects: Record<string, StoredRead> };
  write?: { objects: Record<string, Tree> };
}

/** The same for both sides: a field of the account for each mapping. */
type Pick = (objectName: string, mapToName: string) => string;

const everyField = ({ requiredFields = [], optionalFields = [] }: ManifestObject) => [
  ...requiredFields,
  ...optionalFields,
];
const fieldNames = (object: ManifestObject) => [...new Set(everyField(object).flatMap((each) => each.fieldName ?? []))];
const mapToNames = (object: ManifestObject) =>
  everyField(object).flatMap((each) => (each.fieldName === undefined ? (each.mapToName ?? []) : []));

function expectedContent({ provider, read, write, subscribe, proxy }: ManifestIntegration, pick: Pick): StoredContent {
  const byName = <T extends { objectName: string }, V>(objects: T[], value: (object: T) => V): Record<string, V> =>
    Object.fromEntries(objects.map((object) => [object.objectName, value(object)]));
  return {
    provider,
    ...(read && {
      read: {
        objects: byName(read.objects, (object) => ({
          objectName: object.objectName,
          // The platform's own where the manifest has none.
          schedule: object.schedule ?? "0 * * * *",
          ...(object.destination !== undefined && { destination: object.destination }),
          selectedFields: Object.fromEntries(fieldNames(object).map((name) => [name, true])),
          selectedFieldMappings: Object.fromEntries(
            mapToNames(object).map((name) => [name, pick(object.objectName, name)]),
          ),
          ...(object.optionalFieldsAuto === "all" && { selectedFieldsAuto: "all" }),
          ...(object.backfill && { backfill: object.backfill }),
        })),
      },
    }),
    ...(write && { write: { objects: byName(write.objects, ({ objectName }) => ({ objectName })) } }),
    ...(subscribe && {
      subscribe: {
        objects: byName(subscribe.objects, ({ inheritFieldsAndMapping, ...object }) => ({
          ...object,
          inheritFieldsAndMappings: inheritFieldsAndMapping === true,
        })),
      },
    }),
    ...(proxy?.enabled === true && { proxy: { enabled: true } }),
  };
}

/** Everything an integration offers, as a customer would send it. */
function everything(manifest: ManifestIntegration, objects: IntegrationObjects, pick: Pick): object {
  return {
    read: (manifest.read?.objects ?? []).map((object) => ({
      objectName: object.objectName,
      fields: fieldNames(object),
      allFields: object.optionalFieldsAuto === "all",
      mappings: mapToNames(object).map((mapToName) => ({ mapToName, fieldName: pick(object.objectName, mapToName) })),
    })),
    write: (manifest.write?.objects ?? []).map(({ objectName }) => ({ objectName })),
    subscribe: objects.subscribe,
    ...(manifest.proxy?.enabled === true && { proxy: true }),
  };
}

/** Credentials of the provider's scheme, straight at the platform. */
async function connect(harness: Harness, provider: string): Promise<string> {
  const info = catalog[provider] ?? { authType: "oauth2" };
  const { project, origin } = harness.sandbox.ampersand;
  const providerMetadata = Object.fromEntries(
    (info.metadata?.input ?? []).map(({ name, defaultValue }) => [
      name,
      { value: defaultValue ?? "acme", source: "input" },
    ]),
  );
  const party = {
    groupRef: ada.group,
    consumerRef: ada.consumer,
    provider,
    providerMetadata,
    providerWorkspaceRef: "acme",
  };
  const post = (path: string, body: object) =>
    harness.sandbox.ampersand.fetch(
      new Request(`${origin}/v1${path}`, {
        method: "POST",
        headers: { "x-api-key": apiKey, "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
  const grant = info.oauth2Opts?.grantType ?? "authorizationCode";
  if (info.authType === "oauth2" && grant.startsWith("authorizationCode")) {
    await harness.finish(await (await post("/oauth-connect", { ...party, projectIdOrName: project })).text());
  } else {
    const inputs = (info.customOpts?.inputs ?? []).map(({ name, options }) => [name, options?.[0]?.value ?? "value"]);
    const credentials =
      info.authType === "apiKey"
        ? { apiKey: "key-1" }
        : info.authType === "basic"
          ? { basicAuth: { username: "ana", password: "pass-1" } }
          : { customAuth: Object.fromEntries(inputs) as object };
    const answer = await post(`/projects/${project}/connections:generate`, { ...party, ...credentials });
    expect(answer.status).toBe(201);
  }
  return harness.sandbox.state().connections.findLast((each) => each.provider === provider)?.id ?? "";
}

interface Installed {
  id: string;
  version: string;
  configuration: Configuration;
}

const done = { manifests: 0, installed: 0, field: 0, paused: 0, resumed: 0, removed: 0, back: 0, uninstalled: 0 };
const files = readdirSync(`${shared}/manifests`);

describe("every shared manifest", () => {
  afterAll(() => {
    const steps = Object.entries(done).map(([step, count]) => `${step} ${count}`);
    console.log(`Stored configurations equal to those worked out from the manifests: ${steps.join(", ")}.`);
    expect(done.manifests).toBe(files.length);
  });

  test.each(files)("%s: each step of a customer leaves stored what the manifest says", async (file) => {
    const text = readFileSync(`${shared}/manifests/${file}`, "utf8");
    for (const manifest of (parse(text) as { integrations: ManifestIntegration[] }).integrations) {
      const harness = createHarness({ manifest: text, known });
      const connectionId = await connect(harness, manifest.provider);
      const name = encodeURIComponent(manifest.name);
      const answer = await harness.ask("GET", `/integrations/${name}/objects?connectionId=${connectionId}`);
      const objects = answer.body as IntegrationObjects;
      const account = (objectName: string) =>
        (objects.read.find((each) => each.objectName === objectName)?.accountFields ?? []).map(
          (each) => each.fieldName,
        );
      const pick: Pick = (objectName, mapToName) => {
        const names = account(objectName);
        return names[mapToName.length % names.length] ?? "";
      };

      let now: Installed;
      let expected = expectedContent(manifest, pick);
      const stored = () =>
        JSON.parse(JSON.stringify(harness.sandbox.state().installations.map((each) => each.config.content))) as unknown;
      const agree = (step: keyof typeof done) => {
        expect(stored(), step).toEqual([expected]);
        done[step]++;
      };
      const save = async (change: (configuration: Configuration) => void) => {
        const configuration = structuredClone(now.configuration);
        change(configuration);
        const {
          status,
          body,
          text: said,
        } = await harness.ask("PATCH", `/installations/${now.id}`, {
          body: { version: now.version, configuration },
        });
        expect(status, said).toBe(200);
        now = body;
      };

      const created = await harness.ask("POST", "/installations", {
        body: { integration: manifest.name, connectionId, configuration: everything(manifest, objects, pick) },
      });
      expect(created.status, created.text).toBe(201);
      now = created.body;
      agree("installed");

      for (const { objectName } of manifest.read?.objects ?? []) {
        const object = () => expected.read!.objects[objectName]!;
        const put = (next: StoredRead) => {
          expected = { ...expected, read: { objects: { ...expected.read?.objects, [objectName]: next } } };
        };
        const find = ({ read }: Configuration) => read.find((each) => each.objectName === objectName)!;

        const more = account(objectName).find((each) => !Object.hasOwn(object().selectedFields, each));
        if (more !== undefined) {
          await save((configuration) => find(configuration).fields.push(more));
          put({ ...object(), selectedFields: { ...object().selectedFields, [more]: true } });
          agree("field");
        }

        await save((configuration) => (find(configuration).paused = true));
        put({ ...object(), disabled: true });
        agree("paused");
        await save((configuration) => (find(configuration).paused = false));
        put({ ...object(), disabled: false });
        agree("resumed");

        const before = object();
        const wanted = structuredClone(find(now.configuration));
        await save(
          (configuration) => (configuration.read = configuration.read.filter((each) => each.objectName !== objectName)),
        );
        const names = Object.keys(before.selectedFields);
        const { selectedFieldsAuto: _auto, ...rest } = before;
        const marked = names.length > 0 ? names : Object.values(before.selectedFieldMappings);
        put({
          ...rest,
          disabled: true,
          selectedFields: Object.fromEntries((marked.length > 0 ? marked : ["id"]).map((each) => [each, false])),
        });
        agree("removed");
        expect(now.configuration.read.map((each) => each.objectName)).not.toContain(objectName);

        await save((configuration) => configuration.read.push(wanted));
        put({ ...before, disabled: false });
        agree("back");
      }

      expect((await harness.ask("DELETE", `/installations/${now.id}`)).status).toBe(204);
      expect(stored()).toEqual([]);
      done.uninstalled++;
    }
    done.manifests++;
  });
});
