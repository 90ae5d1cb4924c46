import { InstallIntegration, TenonProvider } from "tenon-kit";

/** `isDark`: whether `.dark` stands above, for instance `useTheme().resolvedTheme === "dark"` of next-themes. */
export const IntegrationSettings = ({ isDark }: { isDark: boolean }) => (
  <TenonProvider project="acme-crm" consumer="user-42" group="org-7" appearance={{ theme: isDark ? "dark" : "light" }}>
    {/* Inside of a <DialogContent> nothing more is needed: the kit's own dialog opens above it. */}
    <InstallIntegration integration="salesforce-accounts" display="dialog" />
  </TenonProvider>
);
