import type { Decorator } from "@storybook/react-vite";
import { createContext, useContext, useMemo, type ReactNode } from "react";
import "./stage.css";

/** What the toolbar says. */
export interface Stage {
  readonly theme: "light" | "dark";
  readonly locale: string;
}

const StageContext = createContext<Stage>({ theme: "light", locale: "en" });

/** Theme and language of the toolbar, for whatever draws the kit. */
export const useStage = (): Stage => useContext(StageContext);

/** The host's page around each story. */
export const withStage: Decorator = (Story, { globals }) => {
  const theme = globals.theme === "dark" ? "dark" : "light";
  const locale = typeof globals.locale === "string" ? globals.locale : "en";
  // A number where it comes from the page's address.
  const width = String(globals.width as unknown);
  return (
    <HostPage theme={theme} locale={locale} width={width}>
      <Story />
    </HostPage>
  );
};

function HostPage({ theme, locale, width, children }: Stage & { width: string; children: ReactNode }) {
  const stage = useMemo(() => ({ theme, locale }), [theme, locale]);
  return (
    <StageContext.Provider value={stage}>
      <div className="story-stage" data-theme={theme} data-width={width}>
        {children}
      </div>
    </StageContext.Provider>
  );
}

/** As wide as a column of settings. */
export function Card({ children }: { children: ReactNode }) {
  return <div className="story-card">{children}</div>;
}
