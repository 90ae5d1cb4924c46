/** @type {import("jest").Config} */
const config = {
  testEnvironment: "./page-environment.mjs",
  testEnvironmentOptions: { customExportConditions: ["node"] },
  transform: {
    "\\.jsx?$": ["babel-jest", { presets: ["@babel/preset-env", ["@babel/preset-react", { runtime: "automatic" }]] }],
  },
  // jose is written in ES modules alone, which Jest does not load by itself.
  transformIgnorePatterns: ["/node_modules/(?!jose/)"],
  moduleNameMapper: { "^(\\./.*)\\.js$": "$1" },
  testTimeout: 20_000,
};

export { config as default };
