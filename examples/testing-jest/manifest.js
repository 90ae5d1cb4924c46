/** Your integrations; a text with your `amp.yaml` does as well. */
export const manifest = {
  specVersion: "1.0.0",
  integrations: [
    {
      name: "crm-sync",
      displayName: "CRM sync",
      provider: "salesforce",
      read: {
        objects: [
          {
            objectName: "contact",
            destination: "contacts",
            schedule: "*/30 * * * *",
            requiredFields: [{ fieldName: "email" }],
            optionalFields: [{ fieldName: "lastname" }],
          },
        ],
      },
    },
  ],
};
