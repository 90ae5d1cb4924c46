"use client";
import { ServerText } from "../../primitives/server-text.js";

/** Provider and account, each with a direction of its own. */
export function About({ parts }: { parts: readonly string[] }) {
  return (
    <>
      {parts.map((part, index) => (
        <span key={part} className="tenon-status-about">
          {" "}
          <ServerText>{part}</ServerText>
          {index < parts.length - 1 ? <span aria-hidden="true"> ·</span> : null}
        </span>
      ))}
    </>
  );
}
