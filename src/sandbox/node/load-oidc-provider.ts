import type * as oidcProvider from "oidc-provider";

type OidcProviderModule = typeof oidcProvider;

let loading: Promise<OidcProviderModule> | undefined;

/**
 * Loads the OAuth server library on first use. It says "Unsupported runtime" on Node 20 although all that the sandbox uses works there (the
 * sandbox's own tests cover it), so that one sentence is kept off the terminal; every other message passes.
 */
export function loadOidcProvider(): Promise<OidcProviderModule> {
  loading ??= importQuietly();
  return loading;
}

async function importQuietly(): Promise<OidcProviderModule> {
  const warn = console.warn;
  console.warn = (...parts: unknown[]) => {
    if (!String(parts[0]).includes("Unsupported runtime")) warn(...parts);
  };
  try {
    return await import("oidc-provider");
  } finally {
    console.warn = warn;
  }
}
