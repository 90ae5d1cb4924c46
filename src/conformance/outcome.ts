import type { Exchange } from "./exchange.js";

/** The implementation does something else than the contract says. */
export class Mismatch extends Error {
  override readonly name = "Mismatch";
  readonly exchange: Exchange | undefined;

  constructor(message: string, exchange?: Exchange) {
    super(message);
    this.exchange = exchange;
  }
}

/** The check does not apply here, or what it needs is not there; the message says which. */
export class NotOffered extends Error {
  override readonly name = "NotOffered";
}
