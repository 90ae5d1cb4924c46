/** Asks password managers to leave an input alone: what is typed here is an account of another company, not the visitor's sign-in. */
export const ignoredByManagers = {
  "data-1p-ignore": "",
  "data-lpignore": "true",
  "data-bwignore": "true",
  "data-form-type": "other",
} as const;
