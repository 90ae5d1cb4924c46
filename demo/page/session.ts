/** The pretend product's own session: who is signed in, and for which customer. */
export interface Party {
  readonly ref: string;
  readonly name: string;
}

export interface HostSession {
  readonly project: string;
  readonly consumer: Party;
  readonly group: Party;
  /** Somebody who was sent a link, and may set up the sync alone. */
  readonly isGuest?: boolean;
  readonly customers: readonly Party[];
  readonly pretendAccount: { readonly username: string; readonly password: string };
}

const read = async (response: Response): Promise<HostSession> => {
  if (!response.ok) throw new Error(`The product's session answered ${response.status}.`);
  return (await response.json()) as HostSession;
};

export const readSession = async (): Promise<HostSession> => read(await fetch("/demo/session"));

export const becomeCustomer = async (groupRef: string): Promise<HostSession> =>
  read(
    await fetch("/demo/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ group: groupRef }),
    }),
  );

/** An address of this product with which somebody else sets up the sync. */
export const handOffLink = async (): Promise<string> => {
  const response = await fetch("/demo/hand-off", { method: "POST" });
  if (!response.ok) throw new Error(`The product answered ${response.status}.`);
  return ((await response.json()) as { url: string }).url;
};

/** An address with which the customer's administrator sets up one integration, and nothing else. */
export const installLink = async (integration: string): Promise<string> => {
  const response = await fetch("/demo/install-link", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ integration }),
  });
  if (!response.ok) throw new Error(`The product answered ${response.status}.`);
  return ((await response.json()) as { url: string }).url;
};
