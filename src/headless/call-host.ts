/** Calls a function of the host. What it throws is the host's to see and changes nothing here. */
export function callHost<A extends unknown[]>(callback: ((...args: A) => void) | undefined, ...args: A): void {
  try {
    callback?.(...args);
  } catch (thrown) {
    // Missing in Node, where no callback is ever called.
    if (typeof reportError === "function") reportError(thrown);
  }
}
