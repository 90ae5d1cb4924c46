import type { Decorator } from "@storybook/react-vite";
import { createContext, useContext, useEffect, useMemo, type ReactNode } from "react";
import type { Appearance } from "tenon-kit";
import { forceDirection } from "./force-direction.js";
import "./stage.css";
import { initialGlobals, scenarios, type StageScenario } from "./toolbar.js";

/** What the toolbar says. */
export interface Stage {
  readonly theme: "light" | "dark" | "system";
  readonly contrast: "standard" | "more";
  readonly density: "regular" | "dense";
  readonly locale: string;
  /** `auto`: as the language is written. */
  readonly direction: "auto" | "ltr" | "rtl";
  readonly width: string;
  readonly scenario: StageScenario;
}

const StageContext = createContext<Stage>(stageOf(initialGlobals));

/** What the toolbar says, for whatever is more than the kit's provider. */
export const useStage = (): Stage => useContext(StageContext);

interface StageProps {
  appearance: Appearance;
  locale?: string;
}

/** What the toolbar says, as props of a `<TenonProvider>`. */
export function useStageProps(): StageProps {
  const { theme, contrast, density, locale } = useStage();
  const appearance = useMemo(() => ({ theme, contrast, density }), [theme, contrast, density]);
  return locale === "en" ? { appearance } : { appearance, locale };
}

/** The host's page around each story. */
export const withStage: Decorator = (Story, { globals }) => (
  <HostPage {...stageOf(globals)}>
    <Story />
  </HostPage>
);

/** Addresses bring words that nobody chose, and numbers. */
function stageOf(globals: Readonly<Record<string, unknown>>): Stage {
  const one = <Choice extends string>(name: keyof typeof initialGlobals, ...choices: readonly Choice[]): Choice =>
    choices.find((choice) => choice === String(globals[name])) ?? choices[0]!;
  return {
    theme: one("theme", "light", "dark", "system"),
    contrast: one("contrast", "standard", "more"),
    density: one("density", "regular", "dense"),
    locale: typeof globals.locale === "string" ? globals.locale : "en",
    direction: one("direction", "auto", "ltr", "rtl"),
    width: one("width", "full", "320", "480", "768"),
    scenario: one("scenario", ...(Object.keys(scenarios) as StageScenario[])),
  };
}

const rightToLeft = new Set(["ar", "he"]);

function HostPage({ children, ...stage }: Stage & { children: ReactNode }) {
  const { theme, contrast, density, locale, direction, width, scenario } = stage;
  const held = useMemo<Stage>(
    () => ({ theme, contrast, density, locale, direction, width, scenario }),
    [theme, contrast, density, locale, direction, width, scenario],
  );
  useEffect(() => (direction === "auto" ? undefined : forceDirection(direction)), [direction]);
  const own = rightToLeft.has(locale) ? "rtl" : "ltr";
  return (
    <StageContext.Provider value={held}>
      <div
        className="story-stage"
        data-theme={theme}
        data-contrast={contrast}
        data-width={width}
        dir={direction === "auto" ? own : direction}
      >
        {children}
      </div>
    </StageContext.Provider>
  );
}

/** As wide as a column of settings. */
export function Card({ children }: { children: ReactNode }) {
  return <div className="story-card">{children}</div>;
}
