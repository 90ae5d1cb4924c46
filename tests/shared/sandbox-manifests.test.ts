import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { createMemoryProvider, createSandbox } from "tenon-kit/sandbox";
import { installationSchema } from "../../src/contracts/ampersand/installation.js";
import {
  hydratedRevisionSchema,
  integrationListSchema,
  isMappingField,
} from "../../src/contracts/ampersand/integration.js";
import { providerInfoSchema, type ProviderInfo } from "../../src/contracts/ampersand/provider.js";
import { collectDropped } from "../../src/contracts/dropping.js";

const shared = "../shared/data";
const catalog = JSON.parse(readFileSync(`${shared}/provider-catalog.json`, "utf8")) as object;
const objectMetadata = JSON.parse(readFileSync(`${shared}/object-metadata.json`, "utf8")) as object;
const files = readdirSync(`${shared}/manifests`);

/** Reads without anything being left out. */
function whole<S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> {
  const dropped: unknown[] = [];
  const read = collectDropped(
    (each) => dropped.push(each),
    () => z.parse(schema, value),
  );
  expect(dropped).toEqual([]);
  return read;
}

function start(file: string, withFiles: boolean) {
  const provider = createMemoryProvider();
  const manifest = readFileSync(`${shared}/manifests/${file}`, "utf8");
  const sandbox = createSandbox({ manifest, provider, ...(withFiles && { catalog, objectMetadata }) });
  const { origin, project, apiKey } = sandbox.ampersand;
  const call = async (method: string, path: string, body?: unknown) => {
    const init = { method, headers: { "x-api-key": apiKey, "content-type": "application/json" } };
    return sandbox.ampersand.fetch(
      new Request(`${origin}/v1${path}`, body === undefined ? init : { ...init, body: JSON.stringify(body) }),
    );
  };
  const json = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await call(method, path, body);
    const value: unknown = await response.json();
    expect(response.status, JSON.stringify(value)).toBeLessThan(300);
    return value;
  };
  return { sandbox, provider, project: `/projects/${project}`, call, json, origin };
}

/** The inputs that the catalog asks for, and credentials of the provider's scheme. */
function connectionRequest(info: ProviderInfo) {
  const inputs = info.metadata?.input ?? [];
  const providerMetadata = Object.fromEntries(
    inputs.map(({ name, defaultValue }) => [name, { value: defaultValue ?? "acme", source: "input" }]),
  );
  const identity = {
    groupRef: "group-1",
    consumerRef: "ana",
    provider: info.name,
    providerMetadata,
    providerWorkspaceRef: "acme",
  };
  if (info.authType === "apiKey") return { ...identity, apiKey: "key-1" };
  if (info.authType === "basic") return { ...identity, basicAuth: { username: "ana", password: "pass-1" } };
  const custom = (info.customOpts?.inputs ?? []).map((input) => [input.name, input.options?.[0]?.value ?? "value"]);
  return { ...identity, customAuth: Object.fromEntries(custom) as object };
}

describe.each([
  ["with the catalog and metadata files", true],
  ["with what is built in", false],
])("%s", (_title, withFiles) => {
  test.each(files)("%s can be connected, hydrated and installed with what it requires", async (file) => {
    const { sandbox, provider, project, call, json, origin } = start(file, withFiles);
    const integrations = whole(integrationListSchema, await json("GET", `${project}/integrations`));
    expect(integrations.length).toBeGreaterThan(0);
    for (const integration of integrations) {
      const known = await call("GET", `/providers/${integration.provider}`);
      const info = known.ok ? whole(providerInfoSchema, await known.json()) : undefined;
      const grant = info?.oauth2Opts?.grantType ?? "authorizationCode";
      if (!info || (info.authType === "oauth2" && grant.startsWith("authorizationCode"))) {
        const { groupRef, consumerRef, providerMetadata, providerWorkspaceRef } = connectionRequest(
          info ?? { name: "x", authType: "oauth2" },
        );
        const asked = await call("POST", "/oauth-connect", {
          ...{ groupRef, consumerRef, providerMetadata, providerWorkspaceRef },
          projectIdOrName: sandbox.ampersand.project,
          provider: integration.provider,
        });
        expect(asked.headers.get("content-type")).toContain("text/plain");
        const page = await sandbox.ampersand.fetch(new Request(provider.allow(await asked.text())));
        expect(await page.text()).toContain("AUTHORIZATION_SUCCEEDED");
      } else await json("POST", `${project}/connections:generate`, connectionRequest(info));

      const connections = sandbox.state().connections.filter((each) => each.provider === integration.provider);
      const connectionId = connections.at(-1)?.id ?? "";
      const base = `${project}/integrations/${integration.id}`;
      const { latestRevision } = integration;
      const hydrated = whole(
        hydratedRevisionSchema,
        await json("GET", `${base}/revisions/${latestRevision.id}:hydrate?connectionId=${connectionId}`),
      );
      expect(hydrated.content.read?.objects?.map((each) => each.objectName)).toEqual(
        latestRevision.content.read?.objects?.map((each) => each.objectName),
      );

      const objects = (hydrated.content.read?.objects ?? []).map((object) => {
        const required = object.requiredFields ?? [];
        const all = Object.keys(object.allFieldsMetadata ?? {});
        expect(all.length).toBeGreaterThan(0);
        for (const field of required) if (!isMappingField(field)) expect(all).toContain(field.fieldName);
        const selectedFields = Object.fromEntries(
          required.flatMap((field) => ("fieldName" in field ? [[field.fieldName, true]] : [])),
        );
        const mappings = required.filter(isMappingField);
        const selectedFieldMappings = Object.fromEntries(
          mappings.map((field) => [
            field.mapToName,
            all.find((name) => !Object.hasOwn(selectedFields, name)) ?? all[0],
          ]),
        );
        const { objectName, schedule, destination } = object;
        return [objectName, { objectName, schedule, destination, selectedFields, selectedFieldMappings }] as const;
      });
      const write = (hydrated.content.write?.objects ?? []).map(
        ({ objectName }) => [objectName, { objectName }] as const,
      );
      const content = {
        provider: integration.provider,
        read: { objects: Object.fromEntries(objects) },
        write: { objects: Object.fromEntries(write) },
        ...(hydrated.content.proxy && { proxy: { enabled: hydrated.content.proxy.enabled } }),
      };
      const body = { groupRef: "group-1", connectionId, config: { content, createdBy: "consumer:ana" } };
      const installed = whole(installationSchema, await json("POST", `${base}/installations`, body));
      expect(installed.config.content).toEqual(content);
      const stored = sandbox.state().installations.find((each) => each.id === installed.id);
      expect(stored?.config.content).toEqual(content);

      // Without what is required it is refused, and the place is named.
      for (const [name, object] of objects) {
        const [field] = Object.keys(object.selectedFields);
        if (field === undefined) continue;
        const broken = { ...object, selectedFields: {} };
        const response = await call("PATCH", `${base}/installations/${installed.id}`, {
          updateMask: [`config.content.read.objects.${name.replaceAll(".", "\\.")}`],
          installation: { config: { content: { read: { objects: { [name]: broken } } } } },
        });
        expect(response.status).toBe(422);
        expect(await response.text()).toContain(`${name}.selectedFields.${field}`.replaceAll("\\", "\\\\"));
      }
    }
    expect(origin).toBe("https://sandbox.invalid");
    const copy = JSON.parse(JSON.stringify(sandbox.state())) as ReturnType<typeof sandbox.state>;
    sandbox.reset();
    sandbox.restore(copy);
    expect(sandbox.state()).toEqual(copy);
  });
});
