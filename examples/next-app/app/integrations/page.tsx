import { InstallIntegration, TenonProvider } from "tenon-kit";
import "tenon-kit/styles.css";

/** A server component: the kit's own modules say that they belong to the page. Callbacks want a client component around them. */
function Page() {
  return (
    <TenonProvider project="acme-crm" consumer="user-42" group="org-7" productName="Acme CRM">
      <InstallIntegration integration="salesforce-accounts" />
    </TenonProvider>
  );
}

export { Page as default };
