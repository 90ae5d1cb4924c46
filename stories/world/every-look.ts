import axe from "axe-core";

const page: { __vitest_browser__?: boolean } = globalThis as typeof globalThis & { __vitest_browser__?: boolean };

interface Looked {
  canvasElement: HTMLElement;
  /** `ownTheme`: the story's page has one look of its own, and there is no other to change to. */
  parameters: { ownTheme?: boolean };
}

/**
 * After each story's test in a browser: what depends on theme and width alone is looked at in the other theme and at 320 pixels as well.
 * The story stays as its play function left it, so this costs far less than running everything again.
 */
export async function expectGoodInEveryLook({ canvasElement, parameters }: Looked): Promise<void> {
  if (page.__vitest_browser__ !== true) return;
  const stage = canvasElement.querySelector<HTMLElement>(".story-stage");
  if (!stage) return;
  document.body.classList.add("story-still");
  const before = { theme: stage.dataset.theme, width: stage.dataset.width };
  const roots = [...document.querySelectorAll<HTMLElement>("[data-tenon-theme]")];
  const themes = roots.map((root) => root.dataset.tenonTheme);
  try {
    if (parameters.ownTheme !== true) {
      const other = before.theme === "dark" ? "light" : "dark";
      stage.dataset.theme = other;
      for (const root of roots) root.dataset.tenonTheme = other;
      await expectContrast(canvasElement, other);
    }
    stage.dataset.width = "320";
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expectNoOverflow(stage);
  } finally {
    stage.dataset.theme = before.theme;
    stage.dataset.width = before.width;
    roots.forEach((root, index) => {
      root.dataset.tenonTheme = themes[index];
    });
    document.body.classList.remove("story-still");
  }
}

async function expectContrast(within: HTMLElement, theme: string): Promise<void> {
  const { violations } = await axe.run(within, { runOnly: ["color-contrast"] });
  const found = violations.flatMap(({ nodes }) => nodes.map((node) => `${node.html}\n${node.failureSummary ?? ""}`));
  if (found.length > 0) throw new Error(`Too little contrast in the ${theme} theme:\n${found.join("\n")}`);
}

function expectNoOverflow(stage: HTMLElement): void {
  if (stage.scrollWidth <= stage.clientWidth) return;
  const { right, left } = stage.getBoundingClientRect();
  const wide = [...stage.querySelectorAll<HTMLElement>("*")]
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.right > right + 1 || box.left < left - 1);
    })
    .slice(0, 5)
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  throw new Error(`At 320 pixels the page scrolls sideways (${String(stage.scrollWidth)} pixels): ${wide.join(", ")}`);
}
