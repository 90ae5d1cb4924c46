import type * as z from "zod/mini";
import * as laterEndpoints from "../../src/contracts/kit/later-endpoints.js";
import * as firstEndpoints from "../../src/contracts/kit/endpoints.js";
import type { Endpoint } from "../../src/contracts/kit/endpoint.js";
import { requestBodies, requestQueries } from "../../src/contracts/kit/requests.js";
import { originOf } from "../../src/contracts/tolerant.js";

export const endpoints: readonly Endpoint[] = Object.values({ ...firstEndpoints, ...laterEndpoints });

/** A place of a request where a browser writes text of its own: `path.connectionId`, `body.configuration.read[].objectName`. */
export interface Slot {
  readonly endpoint: Endpoint;
  readonly place: string;
}

interface Definition {
  readonly type: string;
  readonly shape?: Record<string, z.ZodMiniType>;
  readonly innerType?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly valueType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly in?: z.ZodMiniType;
}

/** Every place of a schema that takes any text; an enum takes its own words only. */
function textPlaces(schema: z.ZodMiniType, place: string): string[] {
  const origin = originOf(schema);
  if (origin?.kind === "list") return textPlaces(origin.item, `${place}[]`);
  if (origin) return textPlaces(origin.schema, place);
  const { type, shape, innerType, element, valueType, options, in: input } = schema._zod.def as unknown as Definition;
  if (shape) return Object.entries(shape).flatMap(([name, member]) => textPlaces(member, `${place}.${name}`));
  if (element) return textPlaces(element, `${place}[]`);
  if (valueType) return textPlaces(valueType, `${place}{}`);
  if (options) return [...new Set(options.flatMap((each) => textPlaces(each, place)))];
  const inner = innerType ?? input;
  if (inner) return textPlaces(inner, place);
  return type === "string" || type === "unknown" ? [place] : [];
}

const ofTable = (table: Readonly<Record<string, z.ZodMiniType>>, name: string, place: string): string[] => {
  const schema = Object.hasOwn(table, name) ? table[name] : undefined;
  return schema ? textPlaces(schema, place) : [];
};

/** Every slot of every endpoint, made from the tables: what is added to the contract is here at once. */
export const slots: readonly Slot[] = endpoints.flatMap((endpoint) =>
  [
    ...[...endpoint.path.matchAll(/:(\w+)/g)].map(([, name = ""]) => `path.${name}`),
    ...ofTable(requestQueries, endpoint.name, "query"),
    ...ofTable(requestBodies, endpoint.name, "body"),
  ].map((place) => ({ endpoint, place })),
);

export const slotName = ({ endpoint, place }: Slot): string => `${endpoint.name} ${place}`;

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: object | undefined;
}

/** `body` with `value` at a place such as `configuration.read[].fields[]`; what is on the way and missing is made. */
function withValue(body: unknown, place: string, value: string): unknown {
  if (place === "") return value;
  if (place.startsWith("[]")) return [withValue(Array.isArray(body) ? body[0] : undefined, place.slice(2), value)];
  if (place.startsWith("{}")) return { workspace: withValue(undefined, place.slice(2), value) };
  const [, name = "", rest = ""] = /^\.?(\w+)(.*)$/.exec(place) ?? [];
  const own = (body ?? {}) as Record<string, unknown>;
  return { ...own, [name]: withValue(own[name], rest, value) };
}

/**
 * The request of an endpoint with `value` in one slot, and what fits in all others.
 * @param encode how a value becomes part of an address
 */
export function callWith(
  { endpoint, place }: Slot,
  value: string,
  usual: { path: Readonly<Record<string, string>>; query: Readonly<Record<string, string>>; body?: object | undefined },
  encode: (value: string) => string = encodeURIComponent,
): Call {
  const [kind = "", ...rest] = place.split(/(?<=^(?:path|query|body))/);
  const inside = rest.join("");
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    kind === "path" && inside === `.${name}` ? encode(value) : (usual.path[name] ?? "none"),
  );
  const query = Object.entries({ ...usual.query, ...(kind === "query" && { [inside.slice(1)]: value }) });
  const search = query.map(([name, each]) => `${name}=${each === value ? encode(each) : encodeURIComponent(each)}`);
  const body = kind === "body" ? (withValue(usual.body, inside, value) as object) : usual.body;
  return { method: endpoint.method, path: path + (search.length > 0 ? `?${search.join("&")}` : ""), body };
}
