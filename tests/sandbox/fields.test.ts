import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { createSandbox } from "tenon-kit/sandbox";
import { upsertMetadataResponseSchema } from "../../src/contracts/ampersand/metadata-upsert.js";
import { manifest, world, type Answer } from "./world.js";

const field = { fieldName: "Score__c", displayName: "Score", valueType: "float" };
const seniority = {
  ...{ fieldName: "Seniority", displayName: "Seniority", valueType: "string", required: true },
  stringOptions: { values: ["Junior", "Senior"], valuesRestricted: true },
};
const actions = ({ body }: Answer) =>
  Object.values(z.parse(upsertMetadataResponseSchema, body).fields).map((fields) =>
    Object.values(fields).map((each) => each.action),
  );

describe("fields made in the customer's account", () => {
  test("are there from then on, in this group's account alone", async () => {
    const { send, tree, connect, project, sandbox } = world();
    const [mine, theirs] = [await connect("acme"), await connect("other")];
    const path = `${project}/providers/salesforce/object-metadata`;
    const made = await send("PUT", path, { groupRef: "acme", fields: { account: [field, seniority] } });
    expect([made.status, actions(made)]).toEqual([200, [["create", "create"]]]);
    const again = { ...field, displayName: "Deal score" };
    expect(actions(await send("PUT", path, { groupRef: "acme", fields: { account: [field, again] } }))).toEqual([
      ["update"],
    ]);
    expect(actions(await send("PUT", path, { groupRef: "acme", fields: { account: [again] } }))).toEqual([["none"]]);

    const { id, revisions } = sandbox.state().integrations[0]!;
    const hydrate = (connectionId: string) =>
      tree("GET", `${project}/integrations/${id}/revisions/${revisions[0]!.id}:hydrate?connectionId=${connectionId}`);
    const fields = async (connectionId: string) =>
      (await hydrate(connectionId)).content.read.objects[0]!.allFieldsMetadata;
    expect(await fields(mine)).toMatchObject({
      Score__c: { displayName: "Deal score", valueType: "float", isCustom: true },
      Seniority: { valueType: "singleSelect", isRequired: true, values: [{ value: "Junior" }, { value: "Senior" }] },
    });
    expect(await fields(theirs)).not.toHaveProperty("Score__c");

    const other = createSandbox({ manifest });
    other.restore(sandbox.state());
    expect(other.state().fields).toHaveLength(2);
    sandbox.reset();
    expect(sandbox.state().fields).toBeUndefined();
  });

  test("can be chosen in an installation, and made through it", async () => {
    const { send, install, installations, project, integrationId, account } = world();
    const id = await install();
    const object = { ...account, selectedFields: { ...account.selectedFields, Score__c: true } };
    const choose = () =>
      send("PATCH", `${installations()}/${id}`, {
        updateMask: ["config.content.read.objects.account"],
        installation: { config: { content: { read: { objects: { account: object } } } } },
      });
    expect((await choose()).status).toBe(422);
    const path = `${project}/integrations/${integrationId()}/object-metadata`;
    const made = await send("PUT", path, { groupRef: "acme", fields: { account: [field] } });
    expect([made.status, actions(made)]).toEqual([200, [["create"]]]);
    expect((await choose()).status).toBe(200);
  });

  test("are refused where nothing is connected, and where the provider takes none", async () => {
    const { send, project, integrationId, connect } = world();
    const body = { groupRef: "acme", fields: { account: [field] } };
    expect((await send("PUT", `${project}/providers/salesforce/object-metadata`, body)).status).toBe(404);
    await connect();
    expect((await send("PUT", `${project}/integrations/${integrationId()}/object-metadata`, body)).status).toBe(404);
    await send("POST", `${project}/connections:generate`, {
      ...{ groupRef: "acme", consumerRef: "ana", provider: "stripe", apiKey: "key" },
    });
    expect((await send("PUT", `${project}/providers/stripe/object-metadata`, body)).status).toBe(400);
    const wrong = { groupRef: "acme", fields: { account: [{ ...field, valueType: "money" }] } };
    expect((await send("PUT", `${project}/providers/salesforce/object-metadata`, wrong)).status).toBe(400);
  });
});
