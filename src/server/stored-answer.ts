import type { StoredAnswer } from "./idempotency-store.js";

/** An answer that can be given more than once. */
export const toAnswer = async (response: Response): Promise<StoredAnswer> => ({
  status: response.status,
  body: response.body === null ? null : await response.text(),
});

export const toResponse = ({ status, body }: StoredAnswer): Response =>
  new Response(body, { status, headers: body === null ? {} : { "content-type": "application/json" } });
