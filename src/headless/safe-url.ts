export { safeUrl, type UrlKind } from "../http/safe-url.js";
