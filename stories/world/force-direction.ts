/**
 * The kit writes the direction of its language on each of its roots, in dialogs as well. To see a language in the other direction, this
 * writes over it, now and whenever a root appears. Returns how to stop.
 */
export function forceDirection(direction: "ltr" | "rtl"): () => void {
  const force = () => {
    for (const root of document.querySelectorAll<HTMLElement>("[data-tenon-root]"))
      if (root.dir !== direction) root.dir = direction;
  };
  force();
  const observer = new MutationObserver(force);
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["dir"] });
  return () => observer.disconnect();
}
