/**
 * `npm run readers`: writes `readers.ts` and `readers-later.ts` of `src/contracts/kit`, by which a browser reads answers, from the schemas
 * of the kit contract.
 * The schemas stay the one truth: a test writes the text again and compares it with the file.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { format, resolveConfig } from "prettier";
import { root } from "./doors.mjs";

const contracts = `${root}/src/contracts`;
/** `later`: what no first screen waits for. It takes from the other what both need. */
export const readersFiles = { first: `${contracts}/kit/readers.ts`, later: `${contracts}/kit/readers-later.ts` };

/** The contract's modules as they are now; Node cannot run TypeScript, so they are bundled into one text first. */
export async function loadContract() {
  const nouns = readdirSync(`${contracts}/kit`).filter((file) => !file.startsWith("readers"));
  const lines = [...nouns.map((file) => `kit/${file}`), "tolerant.ts", "conditions.ts"].map(
    (file) => `export * as ${file.replace(/\W/g, "_")} from "./${file}";`,
  );
  const { outputFiles } = await build({
    stdin: { contents: lines.join("\n"), resolveDir: contracts, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

const unknown = (what) =>
  new Error(`Readers know no ${what} yet: teach src/contracts/reader.ts and tools/readers.mjs.`);

/** A value as source text; JSON loses what is `undefined`. */
function literal(value) {
  if (typeof value !== "object" || value === null) return value === undefined ? "undefined" : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  return `{ ${Object.entries(value)
    .map(([name, member]) => `${name}: ${literal(member)}`)
    .join(", ")} }`;
}

/** Puts readers together. Equal ones are the same part; a part that is used twice, or has a name in the contract, stands by itself. */
class Writer {
  /** By their text, in which other parts are `#number`. */
  parts = new Map();
  list = [];
  imported = new Set();
  taken = new Set();

  constructor({ tolerant_ts: tolerant, conditions_ts: conditions, ...modules }) {
    this.originOf = tolerant.originOf;
    this.conditions = new Map(Object.entries(conditions).map(([name, fits]) => [fits, name]));
    this.names = new Map(
      [...Object.entries(tolerant), ...Object.values(modules).flatMap((module) => Object.entries(module))]
        .filter(([, value]) => typeof value === "object" && value !== null && "_zod" in value)
        .map(([name, schema]) => [schema, name.replace(/Schema$/, "")]),
    );
  }

  /** The part that reads like `schema`, as `#number`. */
  part(schema) {
    const text = this.text(schema);
    if (/^#?\w+$/.test(text)) return text;
    let part = this.parts.get(text);
    if (!part) {
      part = { id: `#${this.list.length}`, text, uses: 0, name: undefined };
      this.parts.set(text, part);
      this.list.push(part);
      for (const [id] of text.matchAll(/#\d+/g)) this.list[Number(id.slice(1))].uses += 1;
    }
    part.name ??= this.names.get(schema);
    return part.id;
  }

  call(name, ...given) {
    this.imported.add(name);
    return given.length === 0 ? name : `${name}(${given.join(", ")})`;
  }

  text(schema) {
    const origin = this.originOf(schema);
    if (origin) return this.ofOrigin(origin);
    const { def } = schema._zod;
    if (def.checks?.length) throw unknown(`check of a ${def.type}`);
    switch (def.type) {
      case "string":
        return this.call("text");
      case "number":
      case "boolean":
        return this.call(def.type);
      case "unknown":
        return this.call("anything");
      case "optional":
        return this.call("optional", this.part(def.innerType));
      case "enum":
        return this.word(Object.values(def.entries));
      case "literal":
        return this.word(def.values);
      case "object":
        return this.object(def, (member) => this.part(member));
      case "union":
        return this.call(
          "first",
          ...(def.discriminator ? this.variants(def) : def.options.map((one) => this.part(one))),
        );
      default:
        throw unknown(def.type);
    }
  }

  ofOrigin({ kind, schema, item, fallback, fits }) {
    if (kind === "list") {
      if (!this.refusesNothing(item)) throw unknown("list of what may be missing");
      return this.call("list", this.part(item));
    }
    // Optional and, where it does not fit, nothing: what does not fit when it is missing needs no `optional`.
    const { type, innerType } = schema._zod.def;
    const bare = type === "optional" && fallback === undefined && this.refusesNothing(innerType) ? innerType : schema;
    const list = this.originOf(bare)?.kind === "list" ? this.originOf(bare) : undefined;
    if (list && Array.isArray(fallback) && fallback.length === 0) return this.call("many", this.part(list.item));
    const read = fits ? this.condition(bare, fits) : this.part(bare);
    if (kind === "only") return read;
    return fallback === undefined ? this.call("or", read) : this.call("or", read, literal(fallback));
  }

  condition(schema, fits) {
    const name = this.conditions.get(fits);
    if (!name) throw new Error("A condition has to be one of src/contracts/conditions.ts.");
    if (!this.refusesNothing(schema)) throw unknown("condition for what may be missing");
    return this.call("only", this.part(schema), name);
  }

  word(words) {
    if (words.some((one) => typeof one !== "string" || !/^\S+$/.test(one))) throw unknown("word with spaces");
    return this.call("word", JSON.stringify(words.join(" ")));
  }

  object({ shape, catchall }, read) {
    if (catchall) throw unknown("object that minds other members");
    const members = Object.entries(shape).map(([name, member]) => {
      const { type } = member._zod.def;
      const fits = this.refusesNothing(member) || this.originOf(member) || type === "optional";
      if (!fits || name === "__proto__") throw unknown(`member like ${name}`);
      return `${name}: ${read(member, name)}`;
    });
    return this.call("object", `{ ${members.join(", ")} }`);
  }

  /** Variants that differ in their word alone are one. The words differ, so at most one variant fits whatever the order. */
  variants({ options, discriminator }) {
    const words = new Map();
    for (const { _zod } of options) {
      const rest = this.object(_zod.def, (member, name) => (name === discriminator ? "%" : this.part(member)));
      words.set(rest, [...(words.get(rest) ?? []), ..._zod.def.shape[discriminator]._zod.def.values]);
    }
    return [...words].map(([rest, values]) => rest.replace("%", () => this.word(values)));
  }

  /** Whether a missing value does not fit, and no value that fits is read as missing. */
  refusesNothing(schema) {
    const origin = this.originOf(schema);
    if (origin) return origin.kind === "list" || (origin.kind === "only" && this.refusesNothing(origin.schema));
    const { type, options } = schema._zod.def;
    return type === "union"
      ? options.every((one) => this.refusesNothing(one))
      : !["optional", "unknown"].includes(type);
  }

  /** Text of a part with everything in it that does not stand by itself. */
  inlined(text) {
    return text.replace(/#(\d+)/g, (_, id) => {
      const part = this.list[Number(id)];
      return part.own ?? this.inlined(part.text);
    });
  }

  /** Gives a name to each part of `parts` that stands by itself. */
  name(parts) {
    for (const part of parts) {
      if (part.uses < 2 && !part.name) continue;
      part.own = part.name ?? `part${String(this.taken.size)}`;
      if (this.taken.has(part.own)) throw new Error(`Two readers would be called ${part.own}.`);
      this.taken.add(part.own);
    }
  }

  /** `const` lines for what stands by itself, each after what it uses. */
  constants(parts) {
    return parts.filter(({ own }) => own).map(({ own, text }) => `const ${own} = ${this.inlined(text)};`);
  }

  readers(responses) {
    return Object.entries(responses).map(([name, schema]) => [name, this.part(schema)]);
  }
}

const heading = "/* Written by `npm run readers` from the schemas beside it. A change belongs there. */";

/** Those of `names` that stand in `text` by themselves: not as a member's name, and not in a string. */
const usedIn = (text, names) => {
  const code = text.replace(/"[^"]*"/g, "");
  return [...names].filter((name) => new RegExp(`\\b${name}\\b(?!:)`).test(code)).sort();
};

const pretty = async (text, file) => format(text, { ...(await resolveConfig(file)), parser: "typescript" });

const importLine = (names, file) => (names.length === 0 ? "" : `import { ${names.join(", ")} } from "${file}";\n`);

/** The texts of both files for the schemas as they are. */
export async function writeReaders() {
  const contract = await loadContract();
  const { firstResponses, laterResponses } = contract.kit_responses_ts;
  const writer = new Writer(contract);
  const entries = writer.readers(firstResponses);
  const problem = writer.part(contract.kit_problem_ts.problemSchema);
  const firstParts = [...writer.list];
  const laterEntries = writer.readers(laterResponses);
  const laterParts = writer.list.slice(firstParts.length);
  writer.name(firstParts);
  writer.name(laterParts);
  const table = (rows) => rows.map(([name, id]) => `${name}: ${writer.inlined(id)}`).join(",\n  ");

  const firstBody = `${writer.constants(firstParts).join("\n")}

/** What reads the answer of an endpoint, by the endpoint's name. */
export const readers: Readonly<Record<keyof typeof firstResponses, Reader>> = {
  ${table(entries)},
};

/** What reads the body of every answer that is not a success. */
export const problemReader: Reader = ${writer.inlined(problem)};
`;
  const laterBody = `${writer.constants(laterParts).join("\n")}

/** What reads the answer of an endpoint, by the endpoint's name. */
export const readers: Readonly<Record<keyof typeof laterResponses, Reader>> = {
  ${table(laterEntries)},
};
`;
  const shared = usedIn(
    laterBody,
    firstParts.filter(({ own }) => own).map(({ own }) => own),
  );
  const imports = (body) =>
    importLine(usedIn(body, writer.conditions.values()), "../conditions.js") +
    importLine([...usedIn(body, writer.imported), "type Reader"], "../reader.js");
  return {
    first: await pretty(
      `${heading}\n${imports(firstBody)}import type { firstResponses } from "./responses.js";\n\n${firstBody}${
        shared.length === 0 ? "" : `\nexport { ${shared.join(", ")} };\n`
      }`,
      readersFiles.first,
    ),
    later: await pretty(
      `${heading}\n${imports(laterBody)}${importLine(shared, "./readers.js")}import type { laterResponses } from "./responses.js";\n\n${laterBody}`,
      readersFiles.later,
    ),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const texts = await writeReaders();
  for (const [which, file] of Object.entries(readersFiles)) writeFileSync(file, texts[which]);
}
