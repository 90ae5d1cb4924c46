import { kitHeaders } from "../contracts/kit/kit-headers.js";

/** Whom the page says it acts for. A claim: the handler compares it with who is signed in, and believes only that. */
export interface TenonIdentity {
  readonly project: string;
  /** The person. */
  readonly consumer: { readonly ref: string; readonly name?: string | undefined };
  /** The organization the person acts for. */
  readonly group: { readonly ref: string; readonly name?: string | undefined };
}

/** Two identities with the same text are the same; everything kept in memory is kept under it. */
export const identityKey = ({ project, consumer, group }: TenonIdentity): string =>
  JSON.stringify([project, consumer.ref, group.ref]);

/** The claim as headers. A header carries printable ASCII only, so anything else is percent-encoded (and `%` with it). */
export const identityHeaders = (identity: TenonIdentity): Record<string, string> => ({
  [kitHeaders.project]: headerText(identity.project),
  [kitHeaders.consumer]: headerText(identity.consumer.ref),
  [kitHeaders.group]: headerText(identity.group.ref),
});

const loneSurrogates = /[\uD800-\uDFFF]/gu;

const headerText = (value: string): string =>
  /^[!-$&-~]*$/.test(value) ? value : encodeURIComponent(value.replace(loneSurrogates, "\uFFFD"));
