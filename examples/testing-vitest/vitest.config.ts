import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const config = defineConfig({
  plugins: [react()],
  test: { environment: "jsdom", include: ["*.test.tsx"], testTimeout: 20_000 },
});

export { config as default };
