import { base64url } from "../keyed-hash.js";
import type { InstallLinkFacts } from "../install-link.js";
import { checkBrand, imageOrigins } from "./brand.js";
import { exchangeLink } from "./exchange.js";
import type { HostedPages } from "./hosted.js";
import type { Brand } from "./page-config.js";
import { fileHeaders, pageHeaders, pageHtml } from "./page-html.js";

export interface HostedPagesOptions {
  brand: Brand;
  /**
   * Whether a link was taken back or has served its purpose. Asked when the page opens and about every four minutes while it is open;
   * an error thrown here lets nobody in. @default every link is good until it runs out
   */
  revoked?: ((link: InstallLinkFacts) => boolean | Promise<boolean>) | undefined;
}

/**
 * The white-label page that links of `createInstallLink` open, for `createTenonHandler({ hosted })`. Script and styles are in the
 * package and are served by the handler; they are loaded when the page is first asked for.
 * @throws Error when the brand is missing or cannot work
 */
export function hostedPages({ brand, revoked }: HostedPagesOptions): HostedPages {
  checkBrand(brand);
  const images = imageOrigins(brand);
  const files = () => import("./page-files.js").then(({ pageFiles }) => pageFiles);
  return {
    async page() {
      const nonce = base64url(crypto.getRandomValues(new Uint8Array(18)));
      return new Response(pageHtml(brand, await files(), nonce), { headers: pageHeaders(nonce, images) });
    },
    async file(name) {
      const { texts } = await files();
      const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
      return text === undefined
        ? undefined
        : new Response(text, { headers: { ...fileHeaders, "content-type": typeOf(name) } });
    },
    exchange: (token, door) => exchangeLink(token, door, revoked),
  };
}

const typeOf = (name: string): string =>
  name.endsWith(".css")
    ? "text/css; charset=utf-8"
    : `text/${name.endsWith(".js") ? "javascript" : "plain"}; charset=utf-8`;
