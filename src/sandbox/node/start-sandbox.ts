import { randomBytes } from "node:crypto";
import { createSandbox, type Sandbox, type SandboxState } from "../sandbox.js";
import { refuseForeignControl } from "./control-guard.js";
import { fetchListener, listen, type Listener } from "./listen.js";
import { createOAuthServer, type OAuthServer, type OAuthServerOptions, type OAuthTrouble } from "./oauth-server.js";
import { readSandboxInputs, type SandboxSources } from "./sandbox-inputs.js";
import { firstLine, SandboxStartError } from "./start-error.js";
import { keepStateFile, readStateFile, type KeptState, type StateFile } from "./state-file.js";
import { lockStateFile } from "./state-lock.js";

export interface StartSandboxOptions extends SandboxSources {
  /** Port of the platform's origin; the OAuth server, the control and the sync service take the next three, or any free ones. @default 0, any free port */
  port?: number;
  /** Port of the sync service's origin. @default the third after `port`, or any free one */
  codatPort?: number;
  /** Keeps the data in this file across restarts. @default memory only */
  stateFile?: string;
  /** @default "sandbox-project" */
  project?: string;
  /** The product, as pages of the sandbox call it. @default "Sandbox App" */
  appName?: string;
  /** @default random; a state file keeps it */
  apiKey?: string;
  /** Key of the sync service. @default random; a state file keeps it */
  codatApiKey?: string;
  /** Password of the pretend SaaS account. @default random; a state file keeps it */
  password?: string;
  /** Cross-Origin-Opener-Policy of the pretend SaaS account's pages. @default none */
  coop?: OAuthServerOptions["coop"];
  /** Start although `NODE_ENV` is `production`. @default false */
  force?: boolean;
  /** Told about troubles while the sandbox runs. @default a line on stderr */
  onProblem?: (message: string) => void;
}

/** The line a started sandbox prints, so that any test in any language can drive it. */
export interface SandboxLine {
  ampersand: { origin: string; project: string; apiKey: string };
  provider: { origin: string; username: string; password: string };
  control: { origin: string };
  /** The sync service: its API, and the pages it sends customers to. */
  codat: { origin: string; apiKey: string };
}

export interface RunningSandbox {
  line: SandboxLine;
  /** The sandbox behind the listeners: read its state, switch scenarios, without HTTP. */
  sandbox: Sandbox;
  /** The pretend SaaS account. */
  provider: OAuthServer;
  /** Writes the state file and stops listening. */
  close(): Promise<void>;
}

/**
 * Starts the sandbox with its four systems, each at the root of its own origin on the loopback address: the integration platform
 * (`http://localhost:PORT`), the customer's SaaS account (`http://127.0.0.1:PORT`), the control (`http://127.0.0.1:PORT`) and the
 * sync service (`http://localhost:PORT`).
 * @throws SandboxStartError with one line that says what is wrong, where, and how to mend it
 */
export async function startSandbox(options: StartSandboxOptions = {}): Promise<RunningSandbox> {
  if (process.env.NODE_ENV === "production" && !options.force) {
    throw new SandboxStartError(
      "The sandbox does not start with NODE_ENV=production: it keeps secrets in the open. Use the real platform, or pass force (--force) for a demonstration.",
    );
  }
  const { providers, ...inputs } = await readSandboxInputs(options);
  const unlock = options.stateFile === undefined ? undefined : await lockStateFile(options.stateFile);
  const listeners: Listener[] = [];
  const closeListeners = () => Promise.all(listeners.map((listener) => listener.close()));
  try {
    const kept = options.stateFile === undefined ? undefined : await readStateFile(options.stateFile);
    const apiKey = options.apiKey ?? kept?.apiKey ?? randomBytes(24).toString("base64url");
    const codatApiKey = options.codatApiKey ?? kept?.codatApiKey ?? randomBytes(24).toString("base64url");
    const password = options.password ?? kept?.password ?? randomBytes(6).toString("hex");
    const port = options.port ?? 0;
    const next = (offset: number) => listen(port === 0 || port + offset > 65_535 ? 0 : port + offset, "any");
    const ampersand = await listen(port);
    listeners.push(ampersand);
    const provider = await next(1);
    listeners.push(provider);
    const control = await next(2);
    listeners.push(control);
    const codat =
      options.codatPort === undefined ? await next(3) : await listen(options.codatPort, "fail", "--codat-port");
    listeners.push(codat);
    const origins = {
      ampersand: `http://localhost:${ampersand.port}`,
      provider: `http://127.0.0.1:${provider.port}`,
      control: `http://127.0.0.1:${control.port}`,
      codat: `http://localhost:${codat.port}`,
    };

    // The OAuth server is asked for troubles on requests only, by when the sandbox is there.
    const running: { sandbox?: Sandbox } = {};
    const oauth = await createOAuthServer({
      origin: origins.provider,
      password,
      displayName: (name) => providers.find(name)?.displayName ?? name,
      trouble: () => troubleOf(running.sandbox?.state().scenario),
      ...(options.coop ? { coop: options.coop } : {}),
    });
    const sandbox = createSandbox({
      ...inputs,
      apiKey,
      origin: origins.ampersand,
      codat: { origin: origins.codat, apiKey: codatApiKey },
      provider: oauth,
      force: options.force ?? false,
      ...(options.project === undefined ? {} : { project: options.project }),
      ...(options.appName === undefined ? {} : { appName: options.appName }),
    });
    running.sandbox = sandbox;
    if (kept && options.stateFile !== undefined) restore(sandbox, kept.state, options.stateFile);

    ampersand.answerWith(fetchListener((request) => sandbox.ampersand.fetch(request)));
    codat.answerWith(fetchListener((request) => sandbox.codat.fetch(request)));
    provider.answerWith(oauth.listener);
    control.answerWith(
      fetchListener((request) => refuseForeignControl(request, origins.control) ?? sandbox.control.fetch(request)),
    );

    const stateFile = await keep(options, sandbox, { apiKey, codatApiKey, password });
    const unsubscribe = sandbox.subscribe(() => stateFile?.changed());
    return {
      line: {
        ampersand: { origin: origins.ampersand, project: sandbox.ampersand.project, apiKey: sandbox.ampersand.apiKey },
        provider: { origin: origins.provider, username: oauth.username, password: oauth.password },
        control: { origin: origins.control },
        codat: { origin: origins.codat, apiKey: sandbox.codat.apiKey },
      },
      sandbox,
      provider: oauth,
      async close() {
        await closeListeners();
        unsubscribe();
        await stateFile?.flush();
        await unlock?.();
      },
    };
  } catch (error) {
    await closeListeners();
    await unlock?.();
    throw error;
  }
}

function restore(sandbox: Sandbox, state: SandboxState, path: string): void {
  try {
    sandbox.restore(state);
  } catch (error) {
    throw new SandboxStartError(
      `State file ${path}: it is damaged (${firstLine(error)}). It was left untouched; name another file with --state, or move this one away.`,
      { cause: error },
    );
  }
}

function keep(
  options: StartSandboxOptions,
  sandbox: Sandbox,
  secrets: Omit<KeptState, "state">,
): Promise<StateFile> | undefined {
  if (options.stateFile === undefined) return undefined;
  return keepStateFile({
    path: options.stateFile,
    current: () => ({ ...secrets, state: sandbox.state() }),
    onProblem: options.onProblem ?? ((message) => process.stderr.write(`${message}\n`)),
  });
}

/** What each scenario means for the customer's SaaS account; the platform plays the others, and those that concern one provider only. */
function troubleOf(scenario: SandboxState["scenario"] | undefined): OAuthTrouble {
  if (scenario?.provider !== undefined) return {};
  switch (scenario?.name) {
    case "consent-denied":
      return { denyConsent: true };
    case "bad-credentials":
      return { refuseLogin: true };
    case "provider-down":
      return { down: true };
    case "slow":
      return { delayMs: 800 };
    default:
      return {};
  }
}
