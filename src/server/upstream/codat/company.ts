import { TenonError } from "../../../http/tenon-error.js";
import type { Caller, Identity } from "../upstream.js";
import type { CodatClient } from "./client.js";
import { isPathName } from "./transport.js";

export type Group = Identity["group"];

/**
 * The host's own memory of which company belongs to a group: answers the company's id, or nothing where there is none.
 *
 * `create` is given only when something is about to be set up; it makes a company and answers its id, which the host stores before it
 * answers it. A host that already has a company for the group answers that, and a host that wants none of it answers `null`. Several
 * processes need a store that lets one of them win; within one process the kit asks once at a time for each group.
 * @example
 * company: async (group, create) => {
 *   const known = await db.companyOf(group.ref);
 *   return known ?? (create && (await db.rememberCompany(group.ref, await create())));
 * }
 */
export type CompanyOf = (
  group: Group,
  create?: () => Promise<string>,
) => string | null | undefined | Promise<string | null | undefined>;

/** Which company a caller acts for. Nothing a browser says is part of the answer. */
export interface Companies {
  /** The company there is. Never makes one. */
  of(caller: Caller): Promise<string | undefined>;
  /** The company there is, or a new one. @throws TenonError `forbidden` where the host wants none for this group */
  ensure(caller: Caller): Promise<string>;
}

export function createCompanies(client: CodatClient, companyOf: CompanyOf): Companies {
  const underWay = new Map<string, Promise<string>>();

  const make = async (group: Group): Promise<string> => {
    let created: Promise<string> | undefined;
    // A host that asks twice, out of caution, still has one company.
    const create = () => (created ??= client.companies.create({ name: companyName(group) }).then(({ id }) => id));
    const id = checked(await companyOf(group, create));
    if (id !== undefined) return id;
    throw new TenonError({ code: "forbidden", message: "The host has no company for this group, and wants none" });
  };

  return {
    of: async ({ identity: { group } }) => checked(await companyOf(group)),
    ensure: async ({ identity: { group } }) => {
      const known = underWay.get(group.ref);
      if (known) return known;
      const made = make(group).finally(() => underWay.delete(group.ref));
      underWay.set(group.ref, made);
      return made;
    },
  };
}

function checked(id: unknown): string | undefined {
  if (id === null || id === undefined) return undefined;
  if (typeof id === "string" && isPathName(id)) return id;
  throw new Error(
    "codat: `company` answered something that cannot be the id of a company. Answer the id that `create` gave, or nothing " +
      "where the group has no company yet.",
  );
}

const longestName = 100;
/** What `companyNamePattern` does not allow. */
const otherSigns = /[^A-Za-z0-9\s\-',&@.?!]/g;
const fallbackName = "Customer";

/** The group's name, as far as the service keeps names: it takes plain letters, digits and a few signs. */
export function companyName({ name, ref }: Group): string {
  return [name, ref].map(plain).find((text) => /[A-Za-z0-9]/.test(text)) ?? fallbackName;
}

function plain(text = ""): string {
  const kept = text.normalize("NFKD").replace(/\p{M}/gu, "").replace(otherSigns, " ");
  return kept.replace(/\s+/g, " ").trim().slice(0, longestName).trim();
}
