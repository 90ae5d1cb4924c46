/** Keys of this tab's storage that tell of an authorization it left for. */
export const redirectPrefix = "tenon:redirect:";

/** Whether there is anything to look for; nothing more is loaded otherwise. */
export function hasRedirectRecord(): boolean {
  try {
    return Object.keys(window.sessionStorage).some((key) => key.startsWith(redirectPrefix));
  } catch {
    // Storage is missing or forbidden.
    return false;
  }
}
