import { toNextPagesHandler } from "tenon-kit/server/next";
import { hostTenonOfProcess } from "../../../host-tenon.js";

/** Next's own parser is left on. */
const handler = toNextPagesHandler(hostTenonOfProcess("/api/parsed"));
export { handler as default };
