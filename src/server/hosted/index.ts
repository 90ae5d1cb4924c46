export { hostedPages, type HostedPagesOptions } from "./hosted-pages.js";
export { type InstallLinkFacts } from "../install-link.js";
export { type HostedPages, type LinkDoor } from "./hosted.js";
export { type Brand, type LinkAnswer } from "./page-config.js";
