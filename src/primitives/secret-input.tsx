"use client";
import { useRef, useState } from "react";
import { ignoredByManagers } from "./ignored-by-managers.js";
import { useSlots } from "./slot-classes.js";
import { useBeforePaint } from "./use-before-paint.js";

export interface SecretInputProps {
  id: string;
  name: string;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: true | undefined;
  "aria-required"?: boolean | undefined;
  showLabel: string;
  hideLabel: string;
  /** Fixed text in front, for instance `Bearer`. */
  prefix?: string | undefined;
  suffix?: string | undefined;
}

/**
 * A key or password. The value lives in the input alone: a controlled one would be mirrored into the page's markup, where
 * every recorder finds it. It is wiped when the input leaves the page. The attributes keep spell checkers, password managers and session
 * recorders away, in the hidden and in the shown state alike.
 */
export function SecretInput({ showLabel, hideLabel, prefix, suffix, ...rest }: SecretInputProps) {
  const slot = useSlots();
  const ref = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);

  useBeforePaint(() => {
    const input = ref.current;
    // Sent while it is shown, it would be plain text to the browser, which remembers plain text.
    const hide = () => setShown(false);
    const form = input?.form;
    form?.addEventListener("submit", hide);
    return () => {
      form?.removeEventListener("submit", hide);
      if (input) input.value = "";
    };
  }, []);

  return (
    <div className={slot("affix", "tenon-secret")} dir="ltr">
      {prefix ? <span aria-hidden="true">{prefix}</span> : null}
      <input
        {...rest}
        ref={ref}
        type={shown ? "text" : "password"}
        className={slot("input", "ph-no-capture")}
        spellCheck={false}
        autoCorrect="off"
        autoCapitalize="off"
        autoComplete="new-password"
        data-tenon-secret=""
        {...ignoredByManagers}
        data-private="true"
        data-sentry-mask=""
        data-dd-privacy="mask"
        translate="no"
      />
      {suffix ? <span aria-hidden="true">{suffix}</span> : null}
      <button
        type="button"
        className="tenon-secret-toggle"
        aria-pressed={shown}
        aria-label={shown ? hideLabel : showLabel}
        title={shown ? hideLabel : showLabel}
        onClick={() => setShown(!shown)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Z" />
          <circle cx="8" cy="8" r="2" />
          {shown ? <path d="M3 13 13 3" /> : null}
        </svg>
      </button>
    </div>
  );
}
