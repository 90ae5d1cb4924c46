import { checkBaseUrl as checkAnyBaseUrl, isDots, upstreamAddress } from "../upstream-address.js";

/** What a name in a path of the platform may be: ids, project names, provider keys. */
const segment = /^[\p{L}\p{N}._~@$+ -]{1,128}$/u;
/** Objects have the names their systems gave them; whatever cannot be read as another path is let through. */
const objectSegment = /^[^\p{C}\\]{1,256}$/u;

/** Whether a value can be a parameter of a path. */
export const mayStand = (name: string, value: string): boolean =>
  name === "object"
    ? objectSegment.test(value) && !value.split("/").some(isDots)
    : segment.test(value) && !isDots(value);

/** @throws TenonError `not_found` for a value that cannot be the name of anything */
export const upstreamUrl = (
  base: URL,
  path: string,
  params: Record<string, string>,
  query: Record<string, string | undefined> = {},
): string => upstreamAddress(base, { path, params, query }, mayStand);

/** @throws Error that says what is wrong with the address of the platform */
export const checkBaseUrl = (value: string): URL =>
  checkAnyBaseUrl(value, "ampersand", "https://api.withampersand.com/v1");
