/** A store answers at once or is down: a client that keeps trying to connect would hold every request meanwhile. */
const patienceMs = 2_000;

/** The store did not do what it was asked. Its client's error may hold what was sent, so only the words go on. */
export class StoreFailure extends Error {
  override readonly name = "StoreFailure";
  constructor(what: string, cause: unknown) {
    super(`Tenon store: ${what} failed (${cause instanceof Error ? `${cause.name}: ${cause.message}` : "no error"})`);
  }
}

/** @throws StoreFailure when the store fails, or takes too long */
export async function askStore<T>(what: string, ask: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch (error) {
    throw new StoreFailure(what, error);
  } finally {
    clearTimeout(timer);
  }
}
