import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import { providerInfoSchema } from "../../src/contracts/ampersand/provider.js";
import { connectForm } from "../../src/server/upstream/ampersand/connect-method.js";
import {
  credentialBody,
  inputIssues,
  metadataBody,
  readForm,
} from "../../src/server/upstream/ampersand/credentials.js";

const provider = (info: object) => z.parse(providerInfoSchema, { name: "acme", defaultModule: "", ...info });
const oauth2 = (grantType: string, more: object = {}) =>
  provider({ authType: "oauth2", oauth2Opts: { grantType, ...more } });
const names = (info: ReturnType<typeof provider>, module?: string) =>
  connectForm(info, module).method.inputs.map(({ name }) => name);

describe("how an account is connected", () => {
  it.each([
    ["authorizationCode", "oauth", []],
    ["authorizationCodePKCE", "oauth", []],
    ["clientCredentials", "clientCredentials", ["clientId", "clientSecret"]],
    ["password", "password", ["username", "password", "clientId", "clientSecret"]],
    ["deviceCode", "unsupported", []],
  ])("reads the grant %s as %s", (grant, kind, inputs) => {
    const info = oauth2(grant);
    expect(connectForm(info).method.kind).toBe(kind);
    expect(names(info)).toEqual(inputs);
  });

  it.each([
    [{ authType: "apiKey" }, "apiKey", ["apiKey"]],
    [{ authType: "basic" }, "basic", ["username", "password"]],
    [{ authType: "basic", basicOpts: { apiKeyAsBasic: true } }, "apiKey", ["apiKey"]],
    [{ authType: "none" }, "none", []],
    [{ authType: "jwt" }, "unsupported", []],
    [{ authType: "quantum" }, "unsupported", []],
  ])("reads %j as %s", (info, kind, inputs) => {
    expect(connectForm(provider(info)).method.kind).toBe(kind);
    expect(names(provider(info))).toEqual(inputs);
  });

  it("keeps the word for what it cannot draw", () => {
    expect(connectForm(provider({ authType: "quantum" })).method).toMatchObject({ rawKind: "quantum" });
    expect(connectForm(oauth2("deviceCode")).method).toMatchObject({ rawKind: "deviceCode" });
  });

  it("asks for scopes and for a workspace where the provider wants them named", () => {
    expect(
      names(oauth2("clientCredentials", { explicitScopesRequired: true, explicitWorkspaceRequired: true })),
    ).toEqual(["clientId", "clientSecret", "scopes", "workspace"]);
    expect(names(oauth2("authorizationCode", { explicitScopesRequired: true }))).toEqual([]);
  });

  it("does not ask for a workspace twice", () => {
    const info = provider({
      authType: "oauth2",
      oauth2Opts: { grantType: "authorizationCode", explicitWorkspaceRequired: true },
      metadata: {
        input: [{ name: "workspace", displayName: "Subdomain", defaultValue: "acme", docsURL: "javascript:x" }],
      },
    });
    expect(connectForm(info).method.inputs).toMatchObject([
      { name: "workspace", label: "Subdomain", type: "text", target: "metadata", defaultValue: "acme" },
    ]);
    expect(connectForm(info).method.inputs[0]!.docsUrl).toBeUndefined();
  });

  it("asks only what the integration's module needs", () => {
    const info = provider({
      authType: "oauth2",
      defaultModule: "rest",
      oauth2Opts: { grantType: "authorizationCode" },
      metadata: {
        input: [
          { name: "all" },
          { name: "restOnly", moduleDependencies: { rest: {} } },
          { name: "scriptId", moduleDependencies: { script: {} } },
        ],
      },
    });
    expect(names(info)).toEqual(["all", "restOnly"]);
    expect(names(info, "script")).toEqual(["all", "scriptId"]);
  });

  it("draws custom inputs by their type, and tells when steps follow in a window", () => {
    const info = provider({
      authType: "custom",
      customOpts: {
        multiStep: true,
        inputs: [
          { name: "login", displayName: "Login", fieldType: "fieldTypeText", prompt: "Your login" },
          { name: "token" },
          {
            name: "region",
            fieldType: "fieldTypeSelect",
            options: [{ value: "eu", label: "Europe" }, { value: "us" }],
          },
        ],
      },
    });
    expect(connectForm(info).method).toMatchObject({
      kind: "custom",
      window: true,
      inputs: [
        { name: "login", label: "Login", type: "text", help: "Your login" },
        { name: "token", label: "token", type: "secret" },
        {
          name: "region",
          type: "select",
          options: [
            { value: "eu", label: "Europe" },
            { value: "us", label: "us" },
          ],
        },
      ],
    });
  });
});

describe("what a form sends", () => {
  const clashing = provider({
    authType: "oauth2",
    oauth2Opts: { grantType: "clientCredentials" },
    metadata: { input: [{ name: "clientId", displayName: "Partner" }, { name: "workspace" }] },
  });

  it("keeps an account detail apart from a credential of the same name", () => {
    const form = connectForm(clashing);
    expect(names(clashing)).toEqual(["clientId", "clientSecret", "metadata.clientId", "workspace"]);
    const typed = readForm(form, {
      credentials: { clientId: "id", clientSecret: "hush" },
      metadata: { "metadata.clientId": "partner", workspace: "acme" },
    });
    expect(credentialBody(typed, form, clashing)).toEqual({
      oauth2ClientCredentials: { clientId: "id", clientSecret: "hush" },
    });
    expect(metadataBody(typed, form, clashing)).toEqual({
      providerWorkspaceRef: "acme",
      providerMetadata: {
        clientId: { value: "partner", source: "input", displayName: "Partner" },
        workspace: { value: "acme", source: "input", displayName: "workspace" },
      },
    });
  });

  it.each([
    [{ fieldUsed: "username" }, { username: "k", password: "" }],
    [{ fieldUsed: "password" }, { username: "", password: "k" }],
    [
      { fieldUsed: "username", keyFormat: "api:%s" },
      { username: "api", password: "k" },
    ],
    [
      { fieldUsed: "username", keyFormat: "%s/token" },
      { username: "k/token", password: "" },
    ],
    [undefined, { username: "k", password: "" }],
  ])("sends a key as basic authentication the way %j says", (apiKeyAsBasicOpts, basicAuth) => {
    const info = provider({ authType: "basic", basicOpts: { apiKeyAsBasic: true, apiKeyAsBasicOpts } });
    const form = connectForm(info);
    const typed = readForm(form, { credentials: { apiKey: "k" }, metadata: {} });
    expect(credentialBody(typed, form, info)).toEqual({ basicAuth });
  });

  it("splits scopes at spaces and commas", () => {
    const info = oauth2("clientCredentials", { explicitScopesRequired: true });
    const form = connectForm(info);
    const typed = readForm(form, { credentials: { clientId: "a", clientSecret: "b", scopes: "x, y z" }, metadata: {} });
    expect(credentialBody(typed, form, info)).toMatchObject({ oauth2ClientCredentials: { scopes: ["x", "y", "z"] } });
  });

  it("puts the upstream's complaints at the inputs they are about", () => {
    const at = (path: string, info = clashing) =>
      inputIssues([{ path, code: "invalid", message: "" }], connectForm(info)).map((issue) => issue.path);
    expect(at("oauth2ClientCredentials.clientSecret")).toEqual(["clientSecret"]);
    expect(at("providerMetadata.clientId.value")).toEqual(["metadata.clientId"]);
    expect(at("connection.providerWorkspaceRef")).toEqual(["workspace"]);
    expect(at("basicAuth.username", provider({ authType: "basic", basicOpts: { apiKeyAsBasic: true } }))).toEqual([
      "apiKey",
    ]);
    expect(at("groupRef")).toEqual([]);
  });
});
