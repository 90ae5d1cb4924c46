export { startSandbox } from "./start-sandbox.js";
export type { RunningSandbox, SandboxLine, StartSandboxOptions } from "./start-sandbox.js";
export { SandboxStartError } from "./start-error.js";
export type { SandboxAction } from "./oauth-pages.js";
