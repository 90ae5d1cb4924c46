import type { Appearance } from "tenon-kit";

/** What the kit takes of MUI's theme: `useTheme()` of @mui/material fits. */
export interface MuiTheme {
  palette: {
    mode: "light" | "dark";
    divider: string;
    background: { paper: string };
    text: { primary: string; secondary: string };
    primary: { main: string; contrastText: string };
    error: { main: string };
  };
  shape: { borderRadius: number | string };
  typography: { fontFamily?: string | undefined };
}

/** @example <TenonProvider appearance={appearanceOf(useTheme())} … /> */
export const appearanceOf = ({ palette, shape, typography }: MuiTheme): Appearance => ({
  theme: palette.mode,
  variables: {
    "--tenon-color-accent": palette.primary.main,
    "--tenon-color-on-accent": palette.primary.contrastText,
    "--tenon-color-background": palette.background.paper,
    "--tenon-color-text": palette.text.primary,
    "--tenon-color-text-muted": palette.text.secondary,
    "--tenon-color-border": palette.divider,
    "--tenon-color-negative": palette.error.main,
    "--tenon-radius": typeof shape.borderRadius === "number" ? `${shape.borderRadius}px` : shape.borderRadius,
    "--tenon-font-family": typography.fontFamily ?? "inherit",
  },
});
