/** Choosing the data, and reading over or throwing away what was chosen: one file, since whoever sees the one comes to the others. */
export { Configure } from "./configure.js";
export { Discard } from "./discard.js";
export { Review } from "./review.js";
