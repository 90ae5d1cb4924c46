/** Whether somebody has been past the step "install the package" of an integration on this device. Nothing secret, and lost without harm. */
const keyOf = (integration: string) => `tenon:package:${integration}`;

export function isPackageSettled(integration: string): boolean {
  try {
    return window.localStorage.getItem(keyOf(integration)) !== null;
  } catch {
    // No storage here (private mode, a sandboxed frame): the step is shown again.
    return false;
  }
}

export function settlePackage(integration: string): void {
  try {
    window.localStorage.setItem(keyOf(integration), "1");
  } catch {
    // Asked again next time.
  }
}
