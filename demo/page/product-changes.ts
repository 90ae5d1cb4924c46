/** The product's back end hears the platform's webhooks; this is how its pages hear of them. The kit then asks at once. */
export function subscribeToChanges(changed: () => void): () => void {
  const source = new EventSource("/demo/changes");
  source.addEventListener("message", changed);
  return () => source.close();
}
