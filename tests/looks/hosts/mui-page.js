import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import CardContent from "@mui/material/CardContent";
import CssBaseline from "@mui/material/CssBaseline";
import { createTheme, ThemeProvider, useTheme } from "@mui/material/styles";
import { createRoot } from "react-dom/client";
import { appearanceOf } from "../../../examples/mui/appearance.js";
import { lookOf, Settings } from "./settings.js";

const theme = createTheme({ palette: { primary: { main: "#7b1fa2" } }, shape: { borderRadius: 6 } });

function Page() {
  return (
    <Card sx={{ textTransform: "uppercase", textAlign: "center" }}>
      <CardContent>
        <Box sx={{ m: 2 }}>
          <Settings appearance={lookOf(appearanceOf(useTheme()))} />
        </Box>
      </CardContent>
    </Card>
  );
}

createRoot(document.getElementById("page")).render(
  <ThemeProvider theme={theme}>
    <CssBaseline />
    <Page />
  </ThemeProvider>,
);
