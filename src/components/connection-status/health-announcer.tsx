"use client";
import { useState } from "react";
import type { HealthChange } from "../../headless/status-snapshot.js";
import { useHealthChanges } from "../../headless/use-health-changes.js";
import { nameOf, reasonWords } from "./status-words.js";
import { useStatusMessages } from "./use-status-messages.js";

/** What runs by schedule begins and ends all day: nobody wants to hear of it. */
const routine: ReadonlySet<string> = new Set(["works", "running", "sync-running"]);
const isRoutine = ({ before, after }: HealthChange): boolean => routine.has(before.reason) && routine.has(after.reason);

/** Says each change once, in one place of the page however many show it; nothing at first. */
export function HealthAnnouncer() {
  const { text, list } = useStatusMessages();
  const [said, setSaid] = useState("");
  const isMouth = useHealthChanges((changes) => {
    const news = changes.filter((change) => !isRoutine(change));
    if (news.length === 0) return;
    const sentences = news.map(({ item, after }) => {
      const told = text("health.changed", { name: nameOf(item), state: text(`health.state.${after.state}`) });
      return `${told}. ${reasonWords({ item, health: after }, text, list)}`;
    });
    setSaid(sentences.join(" "));
  });
  return isMouth ? (
    <p className="tenon-sr-only" role="status">
      {said}
    </p>
  ) : null;
}
