import { render } from "@testing-library/react";
import { LookProvider } from "../../src/components/tenon-provider.js";
import { Root } from "../../src/components/root.js";
import type { Appearance } from "tenon-kit";
import { describe, expect, it } from "vitest";

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
