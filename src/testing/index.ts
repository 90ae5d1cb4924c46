export {
  createTestSandbox,
  type Breakage,
  type TestProviderProps,
  type TestSandbox,
  type TestSandboxOptions,
} from "./create-test-sandbox.js";
