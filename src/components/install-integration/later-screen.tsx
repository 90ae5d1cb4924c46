"use client";
import { lazy, useState, type ComponentType } from "react";

/**
 * A screen that is loaded when it is wanted. Loaded ahead, it is there at once, without the moment of a skeleton that React's own `lazy`
 * shows; and a load that failed is tried again when the screen is wanted again.
 */
export function laterScreen<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | null = null;
  let waiting = lazy(fetchIt);

  async function fetchIt(): Promise<{ default: ComponentType<Props> }> {
    try {
      loaded = await load();
      return { default: loaded };
    } catch (error) {
      waiting = lazy(fetchIt);
      throw error;
    }
  }
  // One and the same for as long as the screen stands: another would lose what it holds.
  function Screen(props: Props) {
    const [Component] = useState<ComponentType<Props>>(() => loaded ?? waiting);
    return <Component {...props} />;
  }
  return Object.assign(Screen, { ahead: () => void fetchIt().catch(() => undefined) });
}
