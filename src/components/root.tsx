"use client";
import { useRef, type HTMLAttributes } from "react";
import { useBeforePaint } from "../primitives/use-before-paint.js";
import { applyVariables } from "../theme/appearance.js";
import { rootClass } from "../theme/class-names.js";
import { useLook } from "./look-context.js";

/** The element the tokens live on: one around each drop-in, and one around each layer above the page. */
export function Root({
  className,
  children,
  ...rest
}: HTMLAttributes<HTMLDivElement> & { [data: `data-${string}`]: string | undefined }) {
  const ref = useRef<HTMLDivElement>(null);
  const { appearance, language, direction } = useLook();
  const { variables, theme = "light", contrast = "system", density = "regular" } = appearance;

  useBeforePaint(() => (ref.current ? applyVariables(ref.current, variables) : undefined), [variables]);

  return (
    <div
      {...rest}
      ref={ref}
      className={rootClass(appearance, className)}
      data-tenon-root=""
      data-tenon-theme={theme}
      data-tenon-contrast={contrast}
      data-tenon-density={density}
      lang={direction === undefined ? undefined : language}
      dir={direction}
    >
      {children}
    </div>
  );
}
