import type { CodatContext } from "./codat-context.js";
import type { StoredPasscode } from "./codat-state.js";

/** How long a passcode is good for, on the sandbox's clock. */
const lifeMs = 30_000;

/** Those still good; the others are forgotten. */
function living({ data, store }: CodatContext): StoredPasscode[] {
  data.passcodes = data.passcodes.filter((each) => each.expiresAt > store.now());
  return data.passcodes;
}

/** Six digits that no other living passcode has. */
export function mintPasscode(context: CodatContext, grant: Omit<StoredPasscode, "otp" | "expiresAt">): string {
  const taken = living(context);
  let otp: string;
  do {
    // Numbers above the last whole million are drawn again, so that no passcode is likelier than another.
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    otp = drawn < 4_294_000_000 ? String(drawn % 1_000_000).padStart(6, "0") : "";
  } while (otp === "" || taken.some((each) => each.otp === otp));
  context.data.passcodes.push({ ...grant, otp, expiresAt: context.store.now() + lifeMs });
  context.store.changed();
  return otp;
}

/** What a passcode is good for; undefined when it is unknown, used or too old. It is left as it is. */
export function peekPasscode(context: CodatContext, otp: string): StoredPasscode | undefined {
  return living(context).find((each) => each.otp === otp);
}

/** As {@link peekPasscode}, and uses it up. */
export function takePasscode(context: CodatContext, otp: string): StoredPasscode | undefined {
  const found = peekPasscode(context, otp);
  if (found) {
    context.data.passcodes = context.data.passcodes.filter((each) => each !== found);
    context.store.changed();
  }
  return found;
}
