import * as z from "zod/mini";
import { badItems, badRequest, itemsOf } from "./codat-error.js";

/**
 * The body of a request; undefined when there is none: real clients send a JSON content type with nothing behind it.
 * @throws CodatError 400 when it is not JSON
 */
async function jsonBody(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("The request body is not JSON");
  }
}

/**
 * Reads a body by its schema. `empty` is what an empty one means; without it there has to be one.
 * @throws CodatError 400
 */
export async function codatBody<S extends z.ZodMiniType>(
  request: Request,
  schema: S,
  empty?: z.input<S>,
): Promise<z.output<S>> {
  const value = (await jsonBody(request)) ?? empty;
  if (value === undefined) throw badRequest("The request has no body");
  const result = z.safeParse(schema, value, { reportInput: true });
  if (!result.success) throw badItems(itemsOf(result.error));
  return result.data;
}
