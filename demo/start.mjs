/**
 * `npm run demo`: a pretend SaaS product whose settings page embeds the kit, with the kit's handler and the sandbox behind
 * it. Runs from a fresh clone: until the set-up is done, nothing but Node's own modules is imported. stdout carries the
 * one line that was asked for; everything else goes to stderr.
 */
import { ensureBuilt, ensureDependencies, setUp } from "../tools/setup.mjs";
import { openFrontDoor } from "./front-door.mjs";
import { readOptions, usage } from "./options.mjs";

async function start() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(`${usage}\n`);

  const door = await openFrontDoor(options.port);
  setUp(ensureDependencies, ensureBuilt);

  const { createProduct } = await import("./product.mjs");
  const product = await createProduct(options, door.url);
  door.answerWith(product.listener);

  const stop = () => {
    void Promise.all([door.close(), product.close()]).then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);

  if (options.json) {
    process.stdout.write(`${JSON.stringify({ ...product.sandboxLine, demo: { url: product.url } })}\n`);
    return;
  }
  process.stdout.write(`Tenon demo: ${product.url}\n`);
  const { username, password } = product.sandboxLine.provider;
  process.stderr.write(
    `Sign in to the pretend accounts as ${username}, password ${password}. Ctrl+C stops the demo.\n`,
  );
}

start().catch((error) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message.split("\n", 1)[0]}\n`);
  process.exit(1);
});
