/** The integrations shown when nobody brings a manifest of their own: one through OAuth consent, one with an API key. */
export const sampleManifest = `specVersion: 1.0.0
integrations:
  - name: crm-sync
    displayName: CRM sync
    provider: salesforce
    read:
      objects:
        - objectName: account
          mapToName: company
          mapToDisplayName: Company
          destination: companyWebhook
          schedule: "*/30 * * * *"
          requiredFields:
            - fieldName: name
            - mapToName: region
              mapToDisplayName: Region
              prompt: Which field tells the sales region of an account?
          optionalFields:
            - fieldName: industry
            - fieldName: website
          optionalFieldsAuto: all
          backfill:
            defaultPeriod:
              days: 30
        - objectName: contact
          destination: contactWebhook
          schedule: "*/30 * * * *"
          requiredFields:
            - fieldName: email
            - fieldName: lastname
          optionalFieldsAuto: all
    write:
      objects:
        - objectName: contact
    proxy:
      enabled: true
  - name: billing-sync
    displayName: Billing sync
    provider: stripe
    read:
      objects:
        - objectName: customers
          destination: billingWebhook
          schedule: "0 * * * *"
          requiredFields:
            - fieldName: email
          optionalFields:
            - fieldName: name
            - fieldName: phone
          optionalFieldsAuto: all
`;
