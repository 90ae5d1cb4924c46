/* What only `<ConnectButton>` says; pages without one do not load it. */
export const englishConnectButton = {
  "account.choose": "Choose a {provider} account",
  "account.editDetails": "Edit details",
  "account.title": "{account} is connected",
  "account.brokenTitle": "{account} needs your attention",
  "account.text": "{Product} works with this {provider} account.",
  "account.brokenText": "Until you reconnect it, {product} cannot use this {provider} account.",
  "account.since": "Connected",
} as const;
