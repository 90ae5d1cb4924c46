/** Choosing the data and reading over what was chosen: one file, since whoever sees the one comes to the other. */
export { Configure } from "./configure.js";
export { Review } from "./review.js";
