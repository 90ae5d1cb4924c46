"use client";

import { ConnectionStatus, InstallIntegration, TenonProvider } from "tenon-kit";
import { useConnections } from "tenon-kit/headless";

function Count() {
  const { items } = useConnections();
  return <p data-count={items?.length ?? "none"} />;
}

/** A client component, with a callback and a hook. */
export function Settings() {
  return (
    <TenonProvider project="acme-crm" consumer="user-42" group="org-7" productName="Acme CRM" locale="de">
      <InstallIntegration integration="crm" onSuccess={() => undefined} />
      <ConnectionStatus />
      <Count />
    </TenonProvider>
  );
}
