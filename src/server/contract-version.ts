import { contractVersion, kitHeaders } from "../contracts/kit/kit-headers.js";
import { TenonError } from "../http/tenon-error.js";

const version = /^(\d{1,4})(?:\.\d{1,4})?$/;
const majorOf = (text: string): string | undefined => version.exec(text)?.[1];

/**
 * The page's version of the contract where it is another than this handler's: a number, or `unknown`. Readers on both sides ignore what
 * they do not know, so within a major every version is served; a page of another major would misread answers.
 * @throws TenonError `invalid_input` (400) for another major
 */
export function otherContract(request: Request): string | undefined {
  const said = request.headers.get(kitHeaders.contract) ?? "";
  if (said === contractVersion) return undefined;
  const major = majorOf(said);
  if (major === undefined) return "unknown";
  if (major === majorOf(contractVersion)) return said;
  throw new TenonError({
    code: "invalid_input",
    status: 400,
    message:
      `The page speaks version ${said} of the kit contract and this handler version ${contractVersion}. ` +
      "Deploy the handler of the page's version first, or load the page again if it is the older one.",
  });
}
