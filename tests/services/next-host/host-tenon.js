import { ampersand, createTenonHandler } from "tenon-kit/server";

/** The page of another origin that may ask, and the address a browser knows where a proxy has another. */
export const otherOrigin = "https://pages.example.com";

/**
 * The handler every framework of the suite serves. The session is a cookie, `session`, which says who it is of.
 * @param {{ upstream: string, project: string, apiKey: string, basePath?: string }} world
 */
export function hostTenon({ upstream, project, apiKey, basePath }) {
  return createTenonHandler({
    authenticate: (request) => {
      const session = /(?:^|; )session=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
      if (session === undefined) return null;
      const ref = decodeURIComponent(session);
      return { consumer: { ref }, group: { ref: `group of ${ref}` } };
    },
    installations: ampersand({ project, apiKey, baseUrl: `${upstream}/v1` }),
    origins: [otherOrigin],
    basePath,
  });
}

/** The same from the environment, as a program of its own gets it; a build has none. */
export const hostTenonOfProcess = (basePath) =>
  hostTenon({
    ...JSON.parse(process.env["TENON_WORLD"] ?? '{"upstream":"http://127.0.0.1:9","project":"none","apiKey":"none"}'),
    basePath,
  });
