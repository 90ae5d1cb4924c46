import { bodyLimit } from "../http/read-body.js";
import { check, type Check } from "./check.js";
import { expectProblem } from "./expectations.js";
import { missingId, type World } from "./world.js";

interface Write {
  readonly path: string;
  /** Fits; what it names is not there. */
  readonly body: Readonly<Record<string, string>>;
  /** Name of a member that has to be text. */
  readonly member: string;
}

const write = async (world: World): Promise<Write> =>
  (await world.offers("installations"))
    ? { path: "/connections", body: { integration: missingId }, member: "integration" }
    : {
        path: "/sync-flows",
        body: { commerceKey: "conformancemissing", accountingKey: "conformancemissing" },
        member: "commerceKey",
      };

const deeperThanRead = 40;

export const inputChecks: readonly Check[] = [
  check("input.unknown-member", "A member nobody knows is refused", async (world) => {
    const { path, body } = await write(world);
    const exchange = await world.ask("POST", path, { body: { ...body, surprise: 1 } });
    expectProblem(exchange, 422, "invalid_input", ["surprise"]);
  }),
  check("input.wrong-type", "A value of the wrong type is refused", async (world) => {
    const { path, body, member } = await write(world);
    const exchange = await world.ask("POST", path, { body: { ...body, [member]: 7 } });
    expectProblem(exchange, 422, "invalid_input", [member]);
  }),
  check("input.missing-member", "A member that is missing is named", async (world) => {
    const isInstalling = await world.offers("installations");
    const exchange = await world.ask("POST", isInstalling ? "/installations" : "/sync-flows", { body: {} });
    const members = isInstalling ? ["integration", "connectionId", "configuration"] : ["commerceKey", "accountingKey"];
    expectProblem(exchange, 422, "invalid_input", members);
  }),
  check("input.nested", "What does not fit deep inside is refused and named", async (world) => {
    await world.needs("installations");
    const read = [{ objectName: "account", fields: [7] }];
    const body = { integration: missingId, connectionId: missingId, configuration: { read } };
    const exchange = await world.ask("POST", "/installations", { body });
    expectProblem(exchange, 422, "invalid_input", ["configuration"]);
  }),
  check("input.names", "A name that could change an object's prototype is refused", async (world) => {
    await world.needs("installations");
    for (const name of ["__proto__", "constructor", ""]) {
      const body = `{"integration":"${missingId}","credentials":{"${name}":"x"}}`;
      expectProblem(await world.ask("POST", "/connections", { body }), 422, "invalid_input");
    }
  }),
  check("input.not-an-object", "A body that is no object is refused", async (world) => {
    const { path } = await write(world);
    for (const body of ["[]", '"text"', "null", "7"]) {
      expectProblem(await world.ask("POST", path, { body }), 422, "invalid_input");
    }
  }),
  check("input.media-type", "A body that is not JSON by its media type is refused", async (world) => {
    const { path, body } = await write(world);
    for (const mediaType of ["text/plain", "application/x-www-form-urlencoded"]) {
      expectProblem(await world.ask("POST", path, { mediaType, body }), 415, "invalid_input");
    }
  }),
  check("input.broken-json", "A body that is not JSON is refused", async (world) => {
    const { path } = await write(world);
    for (const body of ['{"a":', "{'a':1}"]) {
      expectProblem(await world.ask("POST", path, { body }), 400, "invalid_input");
    }
  }),
  check("input.size", `A body of more than ${String(bodyLimit / 1024)} KiB is refused`, async (world) => {
    const { path, body, member } = await write(world);
    const exchange = await world.ask("POST", path, { body: { ...body, [member]: "x".repeat(bodyLimit) } });
    expectProblem(exchange, 413, "too_large");
  }),
  check("input.depth", "A body that is nested without end is refused", async (world) => {
    const { path } = await write(world);
    const body = "[".repeat(deeperThanRead) + "]".repeat(deeperThanRead);
    expectProblem(await world.ask("POST", path, { body }), 413, "too_large");
  }),
  check("input.unknown-query", "A query parameter nobody knows is refused", async (world) => {
    const exchange = await world.ask("GET", `${await listWithQuery(world)}?surprise=1`);
    expectProblem(exchange, 422, "invalid_input", ["surprise"]);
  }),
  check("input.repeated-query", "A query parameter that stands twice is refused", async (world) => {
    const path = await listWithQuery(world);
    const name = path === "/connections" ? "provider" : "page";
    expectProblem(await world.ask("GET", `${path}?${name}=a&${name}=b`), 422, "invalid_input", [name]);
  }),
  check("input.query-values", "A query parameter of a wrong value, or a missing one, is refused", async (world) => {
    await world.needs("installations");
    for (const size of ["0", "101", "abc"]) {
      const path = `/installations/${missingId}/activity?pageSize=${size}`;
      expectProblem(await world.ask("GET", path), 422, "invalid_input", ["pageSize"]);
    }
    const path = `/integrations/${missingId}/objects`;
    expectProblem(await world.ask("GET", path), 422, "invalid_input", ["connectionId"]);
  }),
  check("input.encoded-slash", "An encoded slash or zero within an id leads nowhere", async (world) => {
    await world.needs("installations");
    for (const id of ["a%2Fb", "a%5Cb", "a%00b", "..%2Fsession"]) {
      expectProblem(await world.ask("GET", `/connections/${id}`), 404, "not_found");
    }
  }),
];

const listWithQuery = async (world: World): Promise<string> =>
  (await world.offers("installations")) ? "/connections" : "/sync-flows/syncs";
