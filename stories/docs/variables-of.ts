export interface VariableFact {
  readonly name: string;
  readonly floor: "Primitive" | "Semantic" | "Component";
  readonly meaning: string;
  /** In words or as a value; missing where it is said in the meaning. */
  readonly standard: string | undefined;
}

const member = /\/\*\* (Primitive|Semantic|Component)\.\s*([\s\S]*?)\*\/\s*"(--tenon-[a-z-]+)"/g;

/** What the source says of each variable a host may set, so that the page about them cannot say anything else. */
export function variablesOf(source: string): VariableFact[] {
  return [...source.matchAll(member)].map(([, floor, comment = "", name = ""]) => {
    const [meaning = "", standard] = comment
      .replace(/\s+\*?\s*/g, " ")
      .trim()
      .split(/\s*@default /);
    return { name, floor: floor as VariableFact["floor"], meaning, standard: standard?.replaceAll('"', "") };
  });
}
