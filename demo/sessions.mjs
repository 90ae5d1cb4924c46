/**
 * The pretend product's own sign-in: a session cookie, as any product has one. Whoever opens the page is signed in as the
 * administrator of the first customer; the page's switch makes it another customer.
 */
import { randomUUID } from "node:crypto";

const cookieName = "harborlane_session";

/** Customers of the pretend product. Each is a tenant of its own: what one connects, the other never sees. */
export const customers = [
  {
    group: { ref: "brightwater-foods", name: "Brightwater Foods" },
    consumer: { ref: "brightwater-administrator", name: "Administrator" },
  },
  {
    group: { ref: "osprey-freight", name: "Osprey Freight" },
    consumer: { ref: "osprey-administrator", name: "Administrator" },
  },
];

export function createSessions() {
  /** @type {Map<string, typeof customers[number]>} */
  const sessions = new Map();
  const idOf = (cookie) => new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]+)`).exec(cookie ?? "")?.[1];
  return {
    /** Who is asking, by the cookie header; null when nobody is signed in. */
    find: (cookie) => sessions.get(idOf(cookie) ?? "") ?? null,
    /** Signs in where nobody is, and says which cookie to set. */
    open(cookie) {
      if (sessions.has(idOf(cookie) ?? "")) return undefined;
      const id = randomUUID();
      sessions.set(id, customers[0]);
      return `${cookieName}=${id}; Path=/; HttpOnly; SameSite=Lax`;
    },
    /** Makes the session another customer's; false when there is no such customer or no session. */
    become(cookie, groupRef) {
      const customer = customers.find(({ group }) => group.ref === groupRef);
      const id = idOf(cookie) ?? "";
      if (!customer || !sessions.has(id)) return false;
      sessions.set(id, customer);
      return true;
    },
  };
}
