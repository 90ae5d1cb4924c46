import { ConnectButton, TenonProvider } from "tenon-kit";

/** The Pages Router, rendered for each request. */
const Accounts = () => (
  <TenonProvider project="acme-crm" consumer="user-42" group="org-7" productName="Acme CRM">
    <ConnectButton provider="hubspot" />
  </TenonProvider>
);

export const getServerSideProps = () => ({ props: {} });
export { Accounts as default };
