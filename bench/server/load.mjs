/** Asks over kept connections and takes the time of each answer, in milliseconds. */
import { Agent, request } from "node:http";

/** @param {number[]} list @param {number} percent */
export function percentile(list, percent) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}

const body = JSON.stringify({ provider: "stripe", credentials: { apiKey: "k".repeat(20) } });

/** @param {string} origin */
export function createLoad(origin) {
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  let made = 0;

  const ask = (path, kind, person) =>
    new Promise((resolve, reject) => {
      const started = performance.now();
      const headers = { "tenon-contract": "1", "x-person": person };
      const asking = request(
        `${origin}${path}`,
        {
          agent,
          method: kind === "write" ? "POST" : "GET",
          headers:
            kind === "write"
              ? { ...headers, "content-type": "application/json", "idempotency-key": `bench-key-${made}` }
              : headers,
        },
        (response) => {
          response.resume();
          response.on("end", () => resolve({ time: performance.now() - started, status: response.statusCode ?? 0 }));
        },
      );
      asking.on("error", reject);
      asking.end(kind === "write" ? body : undefined);
    });

  /** Somebody else each time: identical reads of one person at one moment would be one. */
  const many = async (path, kind, count, atOnce) => {
    const times = [];
    let left = count;
    const worker = async () => {
      while (left > 0) {
        left -= 1;
        made += 1;
        const { time, status } = await ask(path, kind, `person-${made % 1000}`);
        if (status >= 300) throw new Error(`${path} answered ${status}`);
        times.push(time);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return times;
  };

  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  return {
    many,
    steady: async (path, person, count, everyMs) => {
      const times = [];
      for (let done = 0; done < count; done += 1) {
        const { time, status } = await ask(path, "read", person);
        if (status >= 300) throw new Error(`The steady tenant was answered ${status}`);
        times.push(time);
        await pause(Math.max(0, everyMs - time));
      }
      return times;
    },
    flood: (path, person, atOnce) => {
      const started = performance.now();
      const count = { all: 0, refused: 0 };
      let on = true;
      const worker = async () => {
        while (on) {
          made += 1;
          // Another question each time: the same one at the same moment would be asked once.
          const { status } = await ask(`${path}?provider=p${made}`, "read", person);
          count.all += 1;
          if (status === 429) count.refused += 1;
        }
      };
      const over = Promise.all(Array.from({ length: atOnce }, worker));
      return {
        stop: async () => {
          on = false;
          await over;
          const seconds = (performance.now() - started) / 1000;
          return { rate: count.all / seconds, refused: count.refused / count.all };
        },
      };
    },
    close: () => agent.destroy(),
  };
}
