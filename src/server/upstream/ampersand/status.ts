import { TenonError } from "../../../http/tenon-error.js";
import type { InstallationsUpstream } from "../upstream.js";
import type { Platform } from "./platform.js";

/** How a customer's integrations and accounts are doing, as the platform tells it. */
export function statusOperations(
  _platform: Platform,
): Pick<InstallationsUpstream, "getStatus" | "getActivity" | "startReads"> {
  return {
    getStatus: () => Promise.resolve([]),
    getActivity: () => Promise.reject(new TenonError({ code: "not_found" })),
    startReads: () => Promise.reject(new TenonError({ code: "not_found" })),
  };
}
