let text: Promise<string> | undefined;

/** The kit contract for tools of any language. Put together when it is first asked for, because few ever ask. */
export async function openapiAnswer(): Promise<Response> {
  text ??= import("../contracts/kit/openapi.js").then(({ openapiText }) => openapiText());
  return new Response(await text, { headers: { "content-type": "application/json" } });
}
