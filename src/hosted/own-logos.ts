/**
 * Marks of providers that the page may load: the brand's. For all others there is a mark too, an empty one, which leaves initials
 * standing: the address a handler names for them is a third party's, and this page asks nobody else.
 */
export const ownLogos = (logos: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  new Proxy(logos, {
    get: (own, key) => (typeof key === "string" && Object.hasOwn(own, key) ? own[key] : ""),
    getOwnPropertyDescriptor: (own, key) => ({
      configurable: true,
      enumerable: true,
      value: typeof key === "string" && Object.hasOwn(own, key) ? own[key] : "",
    }),
  });
