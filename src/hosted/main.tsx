/* Begins with the address: nothing of the page is asked for while the link stands in it. */
import { takeLinkToken } from "./link-token.js";
import { createRoot } from "react-dom/client";
import { resolveLocale } from "../components/locales.js";
import type { Brand } from "../server/hosted/page-config.js";
import { HostedPage } from "./hosted-page.js";
import { pageLocale } from "./page-locale.js";

function show(element: HTMLElement): void {
  const brand = JSON.parse(element.dataset["brand"] ?? "{}") as Brand;
  // The page stands directly below the handler, wherever a proxy has put that.
  const endpoint = new URL(".", location.href).pathname.replace(/\/$/, "");
  const locale = pageLocale(new URLSearchParams(location.search).get("lang"), navigator.languages, brand.locale);
  const { language, direction } = resolveLocale(locale);
  document.documentElement.lang = language;
  document.documentElement.dir = direction;

  const root = createRoot(element);
  let visits = 0;
  const visit = (linkToken: string | null) => {
    visits += 1;
    root.render(<HostedPage key={visits} brand={brand} endpoint={endpoint} linkToken={linkToken} locale={locale} />);
  };
  visit(takeLinkToken());
  // The link pressed once more where its page is open already changes the fragment alone.
  window.addEventListener("hashchange", () => {
    const linkToken = takeLinkToken();
    if (linkToken !== null) visit(linkToken);
  });
}

const element = document.getElementById("page");
if (element) show(element);
