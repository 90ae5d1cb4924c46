import { toNextRoute } from "tenon-kit/server/next";
import { hostTenonOfProcess } from "../../../../host-tenon.js";

export const { GET, POST, PATCH, DELETE, OPTIONS, HEAD } = toNextRoute(hostTenonOfProcess("/api/tenon"));
