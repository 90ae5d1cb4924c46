/** Version of the kit contract; client and handler exchange it in the `Tenon-Contract` header. */
export const contractVersion = "1";

/** Headers of every request the browser sends. The three identity headers are claims: the handler compares them, it never believes them. */
export const kitHeaders = {
  contract: "Tenon-Contract",
  project: "Tenon-Project",
  consumer: "Tenon-Consumer",
  group: "Tenon-Group",
  idempotencyKey: "Idempotency-Key",
  requestId: "X-Request-Id",
} as const;
