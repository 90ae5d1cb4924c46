/*
 * What is needed after the first press only. It is a file of its own, so that it is loaded apart, as soon as the first screen is there.
 * Opening the window is not in it: that happens in the click itself.
 */
export { watchAuthorization } from "./authorization-watch.js";
export { forgetStoredDraft, storeDraft } from "./draft-storage.js";
export { doJob } from "./installation-verbs.js";
export { readObject, readObjects } from "./object-reads.js";
export { write } from "./install-writes.js";
export { keepRecord, takeRecord } from "./redirect-record.js";
