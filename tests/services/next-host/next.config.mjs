/** All it needs lies in this folder, and it is built to be tested once: nothing is made small or kept for the next time. */
const config = {
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  experimental: { turbopackMinify: false, turbopackFileSystemCacheForBuild: false },
};

export { config as default };
