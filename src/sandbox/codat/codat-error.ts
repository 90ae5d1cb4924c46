import type * as z from "zod/mini";
import { issueText, pathName } from "../problem.js";
import { newId } from "../random.js";

export type CodatService = "PublicApi" | "ClientsApi";

export interface CodatErrorOptions {
  /** @default "PublicApi" */
  service?: CodatService;
  /** One for each thing wrong with a body: where, and what. */
  items?: { at: string; message: string }[];
  /** Seconds. */
  retryAfter?: number;
  allow?: string;
}

/** Thrown by a route, answered as the service words its errors. */
export class CodatError extends Error {
  override readonly name = "CodatError";
  constructor(
    readonly status: number,
    readonly text: string,
    readonly options: CodatErrorOptions = {},
  ) {
    super(text);
  }
}

/** Always text, and always there: real clients refuse a boolean. */
function canBeRetried(status: number): string {
  if (status === 429 || status === 503) return "True";
  return status >= 500 ? "Unknown" : "False";
}

/** Every error has a JSON body, whose `statusCode` is the answer's: real clients read both. */
export function errorResponse({ status, text, options }: CodatError): Response {
  const { service = "PublicApi", items, retryAfter, allow } = options;
  const body = {
    statusCode: status,
    service,
    error: text,
    correlationId: newId().replaceAll("-", ""),
    ...(items && {
      validation: {
        errors: items.map(({ at, message }) => ({ itemId: at, message, validatorName: "Request" })),
        warnings: [],
      },
    }),
    canBeRetried: canBeRetried(status),
    detailedErrorCode: 0,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": "application/json",
      ...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
      ...(allow !== undefined && { allow }),
    },
  });
}

export const badRequest = (text: string, options?: CodatErrorOptions) => new CodatError(400, text, options);

export const badItems = (items: { at: string; message: string }[]) =>
  new CodatError(400, `The request is not valid: ${items.map((each) => `${each.at} ${each.message}`).join("; ")}`, {
    items,
  });

export const companyNotFound = (id: string) =>
  new CodatError(404, `There is no company with the id ${id}`, { service: "ClientsApi" });

export const connectionNotFound = (id: string) => new CodatError(404, `There is no data connection with the id ${id}`);

/** What a schema found, as the service tells it. */
export function itemsOf(error: z.core.$ZodError): { at: string; message: string }[] {
  return error.issues.map((issue) => ({ at: pathName(issue.path) || "body", message: issueText(issue) }));
}
