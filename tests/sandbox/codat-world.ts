import { createSandbox, sampleManifest, type SandboxOptions } from "tenon-kit/sandbox";

export interface CodatAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** Parsed; undefined without a body. */
  body: unknown;
}

/** The parts of answers that tests look into. */
export interface CodatTree {
  id: string;
  url: string;
  status: string;
  error: string;
  lastSync: string;
  linkUrl: string;
  syncId: string;
  commerceSyncId: string;
  syncStatusCode: number;
  totalResults: number;
  enable: boolean;
  configured: boolean;
  results: CodatTree[];
  dataConnections: CodatTree[];
  schedule: Record<string, unknown>;
  configuration: Record<string, { accounts: Record<string, CodatAccount> }>;
  _links: Record<"self" | "current" | "next" | "previous", { href: string } | undefined>;
}
export interface CodatAccount {
  selectedAccountId?: string;
  required: boolean;
  accountOptions: { id: string; name: string }[];
}

export const start = Date.parse("2026-03-10T10:00:00Z");
export const unknownId = "00000000-0000-4000-8000-000000000000";

/** A sandbox of which only the sync service is asked, at a clock that stands still. */
export function codatWorld(options: Partial<SandboxOptions> = {}) {
  const sandbox = createSandbox({ manifest: sampleManifest, clock: { now: () => start }, ...options });
  const { codat } = sandbox;
  const authorization = `Basic ${btoa(codat.apiKey)}`;

  const send = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = { authorization },
  ): Promise<CodatAnswer> => {
    const init: RequestInit = { method, headers: { "content-type": "application/json", ...headers } };
    if (body !== undefined) init.body = typeof body === "string" ? body : JSON.stringify(body);
    const response = await codat.fetch(new Request(new URL(path, codat.origin), init));
    const text = await response.text();
    const { status } = response;
    return { status, headers: response.headers, text, body: text === "" ? undefined : parsed(text) };
  };
  const tree = async (method: string, path: string, body?: unknown): Promise<CodatTree> =>
    (await send(method, path, body)).body as CodatTree;
  const control = async (path: string, body: unknown): Promise<CodatAnswer> => {
    const request = new Request(`http://localhost${path}`, { method: "POST", body: JSON.stringify(body) });
    const response = await sandbox.control.fetch(request);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  };

  /** A company with both systems, configured unless told otherwise. */
  const company = (name = "Acme", configured = true) => {
    const { companyId, connectionIds } = codat.addCompany({
      name,
      connections: [
        { platformKey: "fztf", status: "Linked" },
        { platformKey: "gbol", status: "Linked" },
      ],
      configured,
    });
    return { companyId, commerceId: connectionIds[0] ?? "", accountingId: connectionIds[1] ?? "" };
  };
  return { sandbox, codat, authorization, send, tree, control, company };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
