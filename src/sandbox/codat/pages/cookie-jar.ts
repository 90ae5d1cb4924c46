/** Where the answer to one request reads and keeps its cookies. */
export interface CookieJar {
  /** As in a Cookie header; "" for none. */
  cookies(path: string): string;
  /** As in a Set-Cookie header. */
  keep(cookie: string): void;
}

/** The cookies of a request over HTTP. @returns the jar, and the answer with what was kept */
export function requestJar(request: Request): { jar: CookieJar; answer(response: Response): Response } {
  const kept: string[] = [];
  return {
    jar: {
      cookies: () => request.headers.get("cookie") ?? "",
      keep: (cookie) => void kept.push(cookie),
    },
    answer(response) {
      if (kept.length === 0) return response;
      const headers = new Headers(response.headers);
      for (const cookie of kept) headers.append("set-cookie", cookie);
      return new Response(response.body, { status: response.status, headers });
    },
  };
}

/** A jar for a window that is no window: inside a page, requests carry no cookies and answers bring none. */
export function memoryJar(): CookieJar {
  const kept = new Map<string, { pair: string; path: string }>();
  return {
    cookies: (path) =>
      [...kept.values()]
        .filter((cookie) => path === cookie.path || path.startsWith(`${cookie.path}/`))
        .map((cookie) => cookie.pair)
        .join("; "),
    keep(cookie) {
      const [pair = "", ...attributes] = cookie.split(";").map((part) => part.trim());
      const path = attributes.find((attribute) => attribute.startsWith("Path="))?.slice(5) ?? "/";
      kept.set(`${path} ${pair.split("=", 1)[0] ?? ""}`, { pair, path });
    },
  };
}
