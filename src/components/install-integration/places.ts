/*
 * Where one can be in "Choose data" besides the kinds of data, which are known by their names. No object of an account can have
 * one of these names.
 */

/** What is written. */
export const writingPlace = "";
/** What the application is told about, and whether it may use the provider directly. */
export const eventsPlace = "\n";
