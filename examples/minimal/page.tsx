import { InstallIntegration, TenonProvider } from "tenon-kit";
import "tenon-kit/styles.css";

export function IntegrationSettings() {
  return (
    <TenonProvider project="acme-crm" consumer="user-42" group="org-7" productName="Acme CRM">
      <InstallIntegration
        integration="salesforce-accounts"
        onSuccess={({ installation }) => console.log(installation.id)}
      />
    </TenonProvider>
  );
}
