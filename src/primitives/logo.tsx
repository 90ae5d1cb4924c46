"use client";
import { useState } from "react";
import { useSlots } from "./slot-classes.js";

export interface LogoProps {
  /** Whose mark it is; its first letters stand in until the picture is there, and for good when it never comes. */
  name: string;
  /** Address that was checked by the caller, or `null`. */
  src: string | null;
}

const initialsOf = (name: string): string =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 32))
    .join("")
    .toUpperCase();

/** A mark in a box that never changes its size. A broken, huge or endless picture leaves the initials standing. */
export function Logo({ name, src }: LogoProps) {
  const slot = useSlots();
  const [shown, setShown] = useState<string | null>(null);
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <span className={slot("logo")} aria-hidden="true" data-loaded={src !== null && shown === src ? "" : undefined}>
      <span className="tenon-logo-initials">{initialsOf(name)}</span>
      {src !== null && broken !== src ? (
        <img
          src={src}
          alt=""
          width={40}
          height={40}
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          onLoad={() => setShown(src)}
          onError={() => setBroken(src)}
        />
      ) : null}
    </span>
  );
}
