import { toNextPagesHandler } from "tenon-kit/server/next";
import { hostTenonOfProcess } from "../../../host-tenon.js";

const handler = toNextPagesHandler(hostTenonOfProcess("/api/pages"));
export { handler as default };
export const config = { api: { bodyParser: false } };
