import { safeUrl } from "../../headless/safe-url.js";

// Nothing that could end an address or begin another line in it.
const mail = /^mailto:[^\s<>"'\\]+$/i;

/** Where help is asked for, or `null` where the address must not be used. */
export const contactAddress = (href: string | undefined): string | null =>
  href !== undefined && mail.test(href) ? href : safeUrl("docs", href);
