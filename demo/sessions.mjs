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
  /** @type {Map<string, typeof customers[number] & { isGuest?: boolean }>} */
  const sessions = new Map();
  /** @type {Map<string, typeof customers[number]>} */
  const invitations = new Map();
  const sessionCookie = (/** @type {string} */ id) => `${cookieName}=${id}; Path=/; HttpOnly; SameSite=Lax`;
  const idOf = (cookie) => new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]+)`).exec(cookie ?? "")?.[1];
  return {
    /** Who is asking, by the cookie header; null when nobody is signed in. */
    find: (cookie) => sessions.get(idOf(cookie) ?? "") ?? null,
    /** Signs in where nobody is, and says which cookie to set. */
    open(cookie) {
      if (sessions.has(idOf(cookie) ?? "")) return undefined;
      const id = randomUUID();
      sessions.set(id, customers[0]);
      return sessionCookie(id);
    },
    /** What lets somebody else set up the sync of the session's customer; undefined when nobody is signed in. */
    invite(cookie) {
      const customer = sessions.get(idOf(cookie) ?? "");
      if (!customer) return undefined;
      const invitation = randomUUID();
      invitations.set(invitation, customer);
      return invitation;
    },
    /**
     * Signs in whoever was invited, as a guest of that customer, and says which cookie to set. `null`: somebody of that customer is signed
     * in here already. `undefined`: there is no such invitation.
     */
    openGuest(invitation, cookie) {
      const customer = invitations.get(invitation);
      if (!customer) return undefined;
      if (sessions.get(idOf(cookie) ?? "")?.group.ref === customer.group.ref) return null;
      const id = randomUUID();
      const { group } = customer;
      sessions.set(id, { group, consumer: { ref: `${group.ref}-accountant`, name: "Accountant" }, isGuest: true });
      return sessionCookie(id);
    },
    /** Makes the session another customer's; false when there is no such customer or no session. */
    become(cookie, groupRef) {
      const customer = customers.find(({ group }) => group.ref === groupRef);
      const id = idOf(cookie) ?? "";
      const session = sessions.get(id);
      if (!customer || !session || session.isGuest) return false;
      sessions.set(id, customer);
      return true;
    },
  };
}
