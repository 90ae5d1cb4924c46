/** Where and why a text is not JSON. Node 20's own error often has no position, and a person needs the line. */
export interface JsonMistake {
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  reason: string;
}

const blank = /[ \t\n\r]*/y;
const scalar =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Finds the first mistake, or undefined when the text is JSON. */
export function findJsonMistake(text: string): JsonMistake | undefined {
  const scanner = new JsonScanner(text);
  const reason = scanner.document();
  if (reason === undefined) return undefined;
  const before = text.slice(0, scanner.position).split("\n");
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    reason: scanner.position >= text.length ? `${reason}, but the text ends here` : reason,
  };
}

/** Walks the text with an explicit stack of open brackets; stops at the first character that cannot be. */
class JsonScanner {
  position = 0;

  constructor(private readonly text: string) {}

  document(): string | undefined {
    const open: ("{" | "[")[] = [];
    let afterValue = false;
    for (;;) {
      this.skip(blank);
      const inside = open.at(-1);
      const character = this.text[this.position];
      if (afterValue) {
        if (inside === undefined) return character === undefined ? undefined : "expected nothing more";
        const close = inside === "{" ? "}" : "]";
        if (character === close) {
          open.pop();
        } else if (character === ",") {
          afterValue = false;
          this.position += 1;
          if (inside === "{") {
            const problem = this.name();
            if (problem !== undefined) return problem;
          }
          continue;
        } else {
          return `expected "," or "${close}"`;
        }
        this.position += 1;
      } else if (character === "{" || character === "[") {
        this.position += 1;
        this.skip(blank);
        if (this.text[this.position] === (character === "{" ? "}" : "]")) {
          this.position += 1;
          afterValue = true;
          continue;
        }
        open.push(character);
        if (character === "{") {
          const problem = this.name();
          if (problem !== undefined) return problem;
        }
      } else {
        if (!this.skip(scalar)) return "expected a value";
        afterValue = true;
      }
    }
  }

  /** `"name":` */
  private name(): string | undefined {
    this.skip(blank);
    if (this.text[this.position] !== '"' || !this.skip(scalar)) return "expected a name in double quotes";
    this.skip(blank);
    if (this.text[this.position] !== ":") return 'expected ":"';
    this.position += 1;
    return undefined;
  }

  /** Moves past what the pattern matches here; false when it matches nothing. */
  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text);
    if (!match) return false;
    this.position += match[0].length;
    return true;
  }
}
