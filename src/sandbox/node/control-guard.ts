const loopbackHosts = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Keeps web pages away from the control origin, which can read and change everything in the sandbox. Programs pass; a browser passes only from the
 * control origin itself or from the address bar.
 * @returns the refusal, or undefined when the request may pass
 */
export function refuseForeignControl(request: Request, ownOrigin: string): Response | undefined {
  // A foreign host name that was made to point at this machine (DNS rebinding) shows here.
  const host = request.headers.get("host") ?? new URL(request.url).host;
  if (!loopbackHosts.has(hostName(host)))
    return refusal(`The control origin answers at ${ownOrigin} only, not at "${host}".`);
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  if ((origin !== null && origin !== ownOrigin) || site === "cross-site" || site === "same-site") {
    return refusal("Web pages may not drive the sandbox. Send this request from a program or a test.");
  }
  return undefined;
}

function hostName(host: string): string {
  const url = `http://${host}`;
  return URL.canParse(url) ? new URL(url).hostname : "";
}

function refusal(detail: string): Response {
  return Response.json(
    { type: "about:blank", title: "Forbidden", status: 403, detail },
    { status: 403, headers: { "content-type": "application/problem+json", "cache-control": "no-store" } },
  );
}
