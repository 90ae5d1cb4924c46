import { InstallIntegration, TenonProvider } from "tenon-kit";

/** A server component that uses the kit as it is. */
function Page() {
  return (
    <TenonProvider project="acme-crm" consumer="user-42" group="org-7" productName="Acme CRM">
      <InstallIntegration integration="crm" />
    </TenonProvider>
  );
}

export { Page as default };
