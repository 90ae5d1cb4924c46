import { createRoot } from "react-dom/client";
import { appearance } from "../../../examples/tailwind/settings.js";
import { lookOf, Settings } from "./settings.js";

/** A host that has CSS alone. */
createRoot(document.getElementById("page")!).render(<Settings appearance={lookOf(appearance)} />);
