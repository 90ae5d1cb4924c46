import { InstallIntegration, TenonProvider, type TenonProviderProps } from "tenon-kit";

/** A page of your product; what the kit needs comes from outside, so that a test can give another. */
export function IntegrationsPage(tenon: Omit<TenonProviderProps, "children">) {
  return (
    <main>
      <h1>Integrations</h1>
      <TenonProvider productName="Acme CRM" {...tenon}>
        <InstallIntegration integration="crm-sync" />
      </TenonProvider>
    </main>
  );
}
