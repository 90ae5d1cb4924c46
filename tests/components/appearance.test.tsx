import { useState } from "react";
import { render } from "@testing-library/react";
import type { Appearance, Parts } from "tenon-kit";
import { describe, expect, it, vi } from "vitest";
import { ErrorNotice } from "../../src/components/error-notice.js";
import { Footer } from "../../src/components/install-integration/footer.js";
import { ProviderLogo } from "../../src/components/provider-logo.js";
import { Root } from "../../src/components/root.js";
import { LookProvider } from "../../src/components/tenon-provider.js";
import type { FlowError } from "../../src/flows/install-state.js";

function rootWith(appearance: Appearance): HTMLElement {
  const { container } = render(
    <LookProvider appearance={appearance}>
      <Root data-tenon="install-integration" className="page-own">
        <p>content</p>
      </Root>
    </LookProvider>,
  );
  return container.querySelector<HTMLElement>("[data-tenon-root]")!;
}

describe("appearance", () => {
  it("says theme, contrast and density on the root, with what a device asks for where the host says nothing", () => {
    expect(rootWith({}).dataset).toMatchObject({
      tenonTheme: "light",
      tenonContrast: "system",
      tenonDensity: "regular",
    });
    expect(rootWith({ theme: "dark", contrast: "more", density: "dense" }).dataset).toMatchObject({
      tenonTheme: "dark",
      tenonContrast: "more",
      tenonDensity: "dense",
    });
  });

  it("writes variables of every floor on its own root alone, and takes them away again", () => {
    const variables = { "--tenon-color-accent": "#0a7", "--tenon-button-radius": "999px" };
    const { container, rerender } = render(
      <LookProvider appearance={{ variables }}>
        <Root />
      </LookProvider>,
    );
    const { style } = container.querySelector<HTMLElement>(".tenon-root")!;
    expect(style.getPropertyValue("--tenon-color-accent")).toBe("#0a7");
    expect(style.getPropertyValue("--tenon-button-radius")).toBe("999px");
    expect(document.documentElement.getAttribute("style")).toBeNull();
    rerender(
      <LookProvider appearance={{}}>
        <Root />
      </LookProvider>,
    );
    expect(style.getPropertyValue("--tenon-color-accent")).toBe("");
  });

  it("leaves out what is no variable of the kit", () => {
    const variables = { color: "red", "--other": "1", "--tenon-Color": "x" } as Appearance["variables"];
    expect(rootWith({ variables }).getAttribute("style")).toBeNull();
  });

  it("lets go of the kit's rules where the host draws everything itself, and keeps its classes and data", () => {
    const root = rootWith({ unstyled: true, classNames: { root: "acme" } });
    expect(root.className).toBe("tenon-unstyled acme page-own");
    expect(root.dataset["tenon"]).toBe("install-integration");
    expect(rootWith({ classNames: { root: "acme" } }).className).toBe("tenon-root acme page-own");
  });
});

describe("parts of the host's own", () => {
  const drawn = (parts: Parts) =>
    render(
      <LookProvider parts={parts} productName="Fernwick">
        <ProviderLogo provider={{ key: "salesforce", displayName: "Salesforce", logoUrl: undefined }} />
        <ErrorNotice
          error={{ code: "forbidden", retryable: false, requestId: "r-1" } as FlowError}
          actions={<button type="button">Try again</button>}
        />
        <Footer>
          <button type="button">Review</button>
        </Footer>
      </LookProvider>,
    ).container;

  it("stand in the kit's place, with the facts and the kit's own rendering", () => {
    const container = drawn({
      logo: ({ provider }) => <i>{provider.key}</i>,
      error: ({ code, requestId, standard }) => (
        <section aria-label={`${code} ${requestId ?? ""}`}>
          {standard}
          <a href="/help">Help</a>
        </section>
      ),
      footer: ({ standard }) => <footer>{standard}</footer>,
    });
    expect(container.querySelector("i")?.textContent).toBe("salesforce");
    expect(container.querySelector(".tenon-logo")).toBeNull();
    const error = container.querySelector('section[aria-label="forbidden r-1"]')!;
    expect(error.textContent).toContain("You may not do this");
    expect(error.querySelector("button")?.textContent).toBe("Try again");
    expect(container.querySelector("footer button")?.textContent).toBe("Review");
  });

  it("keep what their hooks hold while the host gives new functions at each rendering", () => {
    const Counted = () => {
      const [first] = useState(() => Math.random());
      return <i>{first}</i>;
    };
    const page = () => (
      <LookProvider parts={{ logo: () => <Counted /> }}>
        <ProviderLogo provider={{ key: "a", displayName: "A", logoUrl: undefined }} />
      </LookProvider>
    );
    const { container, rerender } = render(page());
    const before = container.textContent;
    rerender(page());
    expect(container.textContent).toBe(before);
  });

  it("that throw are replaced by the kit's own, and nothing else is lost", () => {
    const spoken = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const container = drawn({
      logo: () => {
        throw new Error("host's fault");
      },
    });
    expect(container.querySelector(".tenon-logo")?.textContent).toBe("S");
    expect(container.textContent).toContain("Review");
    spoken.mockRestore();
  });
});
