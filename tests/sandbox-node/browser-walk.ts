/** A browser without a screen: follows redirects, keeps cookies per path, posts the pages' forms. */
export interface Page {
  url: string;
  status: number;
  headers: Headers;
  text: string;
}

interface Cookie {
  origin: string;
  path: string;
  value: string;
}

export function createBrowser(stopAt: (url: URL) => boolean) {
  const cookies = new Map<string, Cookie>();

  const keep = (url: URL, header: string) => {
    const [pair = "", ...attributes] = header.split(";").map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf("="));
    const value = pair.slice(pair.indexOf("=") + 1);
    const path = attributes.find((attribute) => attribute.toLowerCase().startsWith("path="))?.slice(5) ?? "/";
    const key = `${url.origin} ${path} ${name}`;
    if (value === "" || attributes.some((attribute) => attribute.toLowerCase().startsWith("expires=thu, 01 jan 1970")))
      cookies.delete(key);
    else cookies.set(key, { origin: url.origin, path, value: `${name}=${value}` });
  };

  const cookieHeader = (url: URL) =>
    [...cookies.values()]
      .filter(
        (cookie) =>
          cookie.origin === url.origin &&
          (url.pathname === cookie.path || url.pathname.startsWith(cookie.path.replace(/\/?$/, "/"))),
      )
      .map((cookie) => cookie.value)
      .join("; ");

  const visit = async (
    address: string,
    form?: Record<string, string>,
    extra: Record<string, string> = {},
  ): Promise<Page> => {
    let url = new URL(address);
    let body = form ? new URLSearchParams(form) : undefined;
    for (let step = 0; step < 12; step += 1) {
      const response = await fetch(url, {
        method: body ? "POST" : "GET",
        redirect: "manual",
        headers: { cookie: cookieHeader(url), connection: "close", ...(body ? { origin: url.origin } : {}), ...extra },
        ...(body ? { body } : {}),
      });
      for (const header of response.headers.getSetCookie()) keep(url, header);
      const location = response.headers.get("location");
      if (!location)
        return { url: url.href, status: response.status, headers: response.headers, text: await response.text() };
      url = new URL(location, url);
      body = undefined;
      if (stopAt(url)) return { url: url.href, status: response.status, headers: response.headers, text: "" };
    }
    throw new Error(`Too many redirects at ${url.href}`);
  };

  /** Presses the button that carries the mark, with the given inputs filled in. */
  const press = (page: Page, action: string, inputs: Record<string, string> = {}): Promise<Page> => {
    const formId = new RegExp(`form="([^"]+)" data-sandbox-action="${action}"`).exec(page.text)?.[1];
    const target = new RegExp(`<form id="${formId ?? ""}" method="post" action="([^"]+)"`).exec(page.text)?.[1];
    if (!target) throw new Error(`No button "${action}" on ${page.url}:\n${page.text}`);
    return visit(new URL(target, page.url).href, inputs);
  };

  return { visit, press };
}
