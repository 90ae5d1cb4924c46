import { createRoot } from "react-dom/client";
import { InstallIntegration, TenonProvider } from "tenon-kit";
import "tenon-kit/styles.css";

/** Your page. Its requests go to your own server, as in production. */
createRoot(document.querySelector("main")).render(
  <TenonProvider productName="Acme CRM" project="acme" consumer="ada" group="acme-inc">
    <InstallIntegration integration="crm-sync" />
  </TenonProvider>,
);
