import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import {
  TenonProvider,
  useActivity,
  useConnections,
  useHealthChanges,
  useInstallFlow,
  useIntegration,
  useTenon,
} from "tenon-kit/headless";

function Page() {
  const { state } = useInstallFlow({ integration: "crm" });
  const fact = useIntegration("crm");
  return createElement("p", null, `${state.name} ${fact.isLoading}`);
}

function Health() {
  const { isLoading, isStale } = useConnections();
  const activity = useActivity("i1");
  const hears = useHealthChanges(() => undefined);
  return createElement("p", null, `${isLoading} ${isStale} ${activity.isLoading} ${hears}`);
}

describe("Where there is no browser", () => {
  it("the door loads and a page renders, asking nothing", () => {
    expect(typeof window).toBe("undefined");
    let asked = 0;
    const fetch = () => Promise.reject(new Error(`${(asked += 1)} requests while rendering`));
    const html = renderToString(
      createElement(TenonProvider, { project: "p", consumer: "c", group: "g", fetch }, createElement(Page)),
    );
    expect(html).toBe("<p>loading true</p>");
    const health = renderToString(
      createElement(TenonProvider, { project: "p", consumer: "c", group: "g", fetch }, createElement(Health)),
    );
    expect(health).toBe("<p>true false true false</p>");
    expect(asked).toBe(0);
  });

  it("a hook without a provider says who called it and what to do", () => {
    const Lost = () => createElement("p", null, useTenon("Lost").identity.project);
    expect(() => renderToString(createElement(Lost))).toThrow(/^Lost was used outside of <TenonProvider>/);
  });
});
