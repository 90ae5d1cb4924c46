import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.js";
import { becomeCustomer, readSession } from "./session.js";
import "./layers.css";
import "tenon-kit/styles.css";
import "./page.css";

const group = new URLSearchParams(location.search).get("group");
const session = await (group === null ? readSession() : becomeCustomer(group));

const app = document.getElementById("app");
if (!app) throw new Error("The page has lost its place for the app.");
createRoot(app).render(
  <StrictMode>
    <App firstSession={session} />
  </StrictMode>,
);
