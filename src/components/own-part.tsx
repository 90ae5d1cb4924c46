"use client";
import { Component, type ReactNode } from "react";
import { useLook } from "./look-context.js";
import type { Facts, Parts, Standard } from "./parts.js";

/** The host's rendering of a part, else the kit's. */
export function OwnPart<Name extends keyof Parts>({
  name,
  facts,
  children,
}: {
  name: Name;
  facts: Facts[Name];
  children: ReactNode;
}) {
  const draw = useLook().parts[name] as ((part: Facts[Name] & Standard) => ReactNode) | undefined;
  if (!draw) return children;
  return (
    <Guard standard={children}>
      <Drawn draw={draw} part={{ ...facts, standard: children }} />
    </Guard>
  );
}

/** A component of its own, the same at each rendering, so that hooks in it keep what they hold. */
const Drawn = <Part,>({ draw, part }: { draw: (part: Part) => ReactNode; part: Part }) => draw(part);

/** A fault in the host's part costs that part alone. React reports it. */
class Guard extends Component<{ standard: ReactNode; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.standard : this.props.children;
  }
}
