import { useState } from "react";
import { useConnections } from "tenon-kit/headless";

const troubles = [
  ["bad-credentials", "Refuse the accounts"],
  ["account-lost", "Take the accounts away"],
  ["reads-failing", "Fail the reads"],
  ["unhealthy", "Installations unhealthy"],
  ["unknown-words", "Say unknown words"],
  ["first-read", "Read everything again"],
  ["sync-access-lost", "Take a sync's access away"],
  ["sync-failing", "Fail the next syncs"],
  ["all-well", "All is well again"],
] as const;

const halfAnHour = 30 * 60_000;

/** Puts what is connected into trouble. Not part of the pretend product. */
export function SandboxTroubles() {
  // Without webhooks the page would hear of it at its next look, which may be half a minute away.
  const { refetch } = useConnections();
  const [said, setSaid] = useState("");

  const ask = async (wish: object, words: string) => {
    const response = await fetch("/demo/trouble", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(wish),
    });
    setSaid(response.ok ? words : "That did not work.");
    refetch();
  };

  return (
    <details>
      <summary>Trouble for this customer</summary>
      <div className="demo-troubles">
        {troubles.map(([trouble, words]) => (
          <button key={trouble} type="button" data-trouble={trouble} onClick={() => void ask({ trouble }, words)}>
            {words}
          </button>
        ))}
        <button
          type="button"
          data-trouble="later"
          onClick={() => void ask({ advanceMs: halfAnHour }, "Half an hour later")}
        >
          Half an hour later
        </button>
      </div>
      <p role="status">{said === "" ? "" : `Done: ${said}.`}</p>
    </details>
  );
}
