/** A form whose values are nobody's business: no help from the browser, nothing for session recorders. Goes with the class `ph-no-capture`. */
export const privateForm = {
  noValidate: true,
  autoComplete: "off",
  "data-private": "true",
  "data-sentry-mask": "",
  "data-dd-privacy": "mask",
} as const;
