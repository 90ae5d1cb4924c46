"use client";
import { useRef, type HTMLAttributes } from "react";
import { useSlots } from "../primitives/slot-classes.js";
import { useBeforePaint } from "../primitives/use-before-paint.js";
import { applyVariables } from "../theme/appearance.js";
import { useLook } from "./look-context.js";

/** The element the tokens live on: one around each drop-in, and one around each layer above the page. */
export function Root({
  className,
  children,
  ...rest
}: HTMLAttributes<HTMLDivElement> & { [data: `data-${string}`]: string | undefined }) {
  const slot = useSlots();
  const ref = useRef<HTMLDivElement>(null);
  const { appearance, language, direction } = useLook();
  const { variables } = appearance;

  useBeforePaint(() => (ref.current ? applyVariables(ref.current, variables) : undefined), [variables]);

  return (
    <div
      {...rest}
      ref={ref}
      className={slot("root", className)}
      data-tenon-theme={appearance.theme ?? "light"}
      lang={direction === undefined ? undefined : language}
      dir={direction}
    >
      {children}
    </div>
  );
}
