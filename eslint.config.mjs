import { defineConfig, globalIgnores } from "eslint/config";
import reactHooks from "eslint-plugin-react-hooks";
import storybook from "eslint-plugin-storybook";
import tseslint from "typescript-eslint";

export default defineConfig([
  globalIgnores(["dist", "storybook-static", "coverage", ".results", ".tenon", "tests/react18/work", "!.storybook"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  reactHooks.configs.flat["recommended-latest"],
  storybook.configs["flat/recommended"],
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // Numbers and booleans in a template say what they mean.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      // `() => doIt()` for an effect's sake is clear.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // A handler may be async: the views catch their own failures.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only: a name is found by searching for it." },
        { selector: "TSEnumDeclaration", message: "Use a union of strings." },
      ],
      eqeqeq: ["error", "always"],
    },
  },
  {
    files: ["src/**"],
    rules: {
      "no-console": "error",
      "no-restricted-imports": [
        "error",
        {
          paths: [
            { name: "zod", message: 'Import * as z from "zod/mini": the other form costs a browser 80 kB.' },
            { name: "radix-ui", message: "Use the single package, @radix-ui/react-dialog." },
          ],
          patterns: [{ regex: "^tenon-kit", message: "Inside the package, import the file." }],
        },
      ],
      "max-lines": ["error", { max: 400 }],
    },
  },
  { files: ["src/bin/**", "src/sandbox/node/**"], rules: { "no-console": "off" } },
  {
    // Tools want a default export in these.
    files: ["*.config.{ts,mjs}", ".storybook/**", "stories/**", "examples/**/*.stories.tsx"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["tests/**", "stories/**"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  { files: ["**/*.{mjs,js}"], extends: [tseslint.configs.disableTypeChecked] },
]);
