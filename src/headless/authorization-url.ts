import { safeUrl } from "../http/safe-url.js";

/** The address of a sign-in, or `null` where it must not be opened: unsafe, or of the host page's own origin (R9). */
export const checkedAuthorizationUrl = (value: string): string | null =>
  safeUrl("authorization", value, { notOrigin: window.location.origin });
