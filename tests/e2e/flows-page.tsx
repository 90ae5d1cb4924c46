/**
 * A page of a host that shows several drop-ins at once, and keeps what the kit tells it. `?show=name,name` says which: integrations, or
 * `sync-flow`.
 */
import { createRoot } from "react-dom/client";
import { InstallIntegration, SyncFlowLauncher, TenonProvider } from "tenon-kit";
import type { TenonEvent } from "tenon-kit/headless";
import "tenon-kit/styles.css";

declare global {
  interface Window {
    /** Everything the host was told. */
    tenonEvents?: TenonEvent[];
    /** What the drop-ins handed over at their end. */
    tenonResults?: unknown[];
  }
}

const names = new URLSearchParams(location.search).get("show")?.split(",") ?? [];
const response = await fetch("/demo/session");
const { project, consumer, group } = (await response.json()) as Record<"project" | "consumer" | "group", never>;
const events: TenonEvent[] = (window.tenonEvents = []);
const results: unknown[] = (window.tenonResults = []);

const place = document.getElementById("flows");
if (!place) throw new Error("The page has lost its place for the flows.");
const root = createRoot(place);
addEventListener("tests-unmount", () => root.unmount());
root.render(
  <TenonProvider project={project} consumer={consumer} group={group} onEvent={(event) => events.push(event)}>
    {names.map((name) => (
      <section key={name} data-flow={name}>
        {name === "sync-flow" ? (
          <SyncFlowLauncher
            commerceKey="fztf"
            accountingKey="gbol"
            returnUrl={false}
            onSuccess={(result) => results.push(result)}
          />
        ) : (
          <InstallIntegration integration={name} />
        )}
      </section>
    ))}
  </TenonProvider>,
);
