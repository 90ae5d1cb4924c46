import { createDirectHandler, type DirectHandlerOptions, type DirectInstallations } from "tenon-kit/direct";
import { createMemoryProvider, createSandbox } from "tenon-kit/sandbox";
import { createAmpersandToken } from "tenon-kit/server";
import { exportPKCS8, exportSPKI, generateKeyPair } from "jose";
import { manifest, type Person } from "../server/harness.js";

/** Made once: a pair takes longer than a test. */
export const pair = await generateKeyPair("RS256", { extractable: true });
export const privateKey = await exportPKCS8(pair.privateKey);
export const publicKeyPem = await exportSPKI(pair.publicKey);

const origin = "https://sandbox.invalid";

/** The platform with a registered key, and pages that speak to it with tokens of a back end that does nothing else. */
export async function createDirectWorld() {
  const provider = createMemoryProvider({ origin: "https://provider.invalid" });
  const sandbox = createSandbox({ manifest, provider, origin });
  const { project, apiKey } = sandbox.ampersand;
  const registered = await sandbox.ampersand.fetch(
    new Request(`${origin}/projects/${project}/jwt-keys`, {
      method: "POST",
      headers: { "x-api-key": apiKey, "content-type": "application/json" },
      body: JSON.stringify({ label: "main", algorithm: "RSA", publicKeyPem }),
    }),
  );
  const { kid: keyId } = (await registered.json()) as { kid: string };
  const sent: Request[] = [];
  const answered: string[] = [];

  const tokenOf = async ({ group, consumer }: Person, expiresInSeconds?: number) =>
    (
      await createAmpersandToken({
        privateKey: pair.privateKey,
        keyId,
        expiresInSeconds,
        group: { ref: group },
        consumer: { ref: consumer },
      })
    ).token;

  const page = (
    person: Person,
    more: Partial<DirectInstallations> = {},
    options: Partial<Omit<DirectHandlerOptions, "installations">> = {},
  ) => {
    const minted = { count: 0 };
    const direct = createDirectHandler({
      installations: {
        project,
        baseUrl: `${origin}/v1`,
        fetch: async (request) => {
          sent.push(request.clone());
          const response = await sandbox.ampersand.fetch(request);
          answered.push(`${request.method} ${new URL(request.url).pathname.replace("/v1", "")} ${response.status}`);
          return response;
        },
        ...(more.unsafe === undefined && {
          getToken: () => {
            minted.count += 1;
            return tokenOf(person);
          },
        }),
        ...more,
      },
      ...person,
      ...options,
    });
    const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
      const response = await direct.fetch(`/api/tenon${path}`, {
        method,
        headers: { "tenon-contract": "1", "content-type": "application/json", ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, text, body: (text === "" ? undefined : JSON.parse(text)) as never };
    };
    return { direct, ask, minted };
  };

  return { sandbox, provider, project, apiKey, keyId, sent, answered, tokenOf, page };
}
