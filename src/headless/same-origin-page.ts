/**
 * A page of the host's own, given as a path: its address, or `null` where it could lead anywhere else (R10). Printable ASCII only and no
 * backslash, for browsers strip or turn what is not; put behind the origin, so that a `<base>` has no say.
 */
export const sameOriginPage = (path: string | undefined, origin: string): string | null =>
  path !== undefined && /^\/(?!\/)[!-[\]-~]*$/.test(path) && /^https?:/.test(origin) ? origin + path : null;
