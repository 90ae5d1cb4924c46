import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "../../tools/doors.mjs";

export interface Sample {
  /** A file that is not there, in the project's root. */
  readonly file: string;
  readonly code: string;
}

/** Every fenced block of TypeScript in a page of the project. */
export const samplesOf = (page: string): Sample[] =>
  [...readFileSync(join(root, page), "utf8").matchAll(/```(tsx?)\n([\s\S]*?)```/g)].map(
    ([, extension = "", code = ""], index) => ({
      file: join(root, `${page.replace(/\W+/g, "-")}-${String(index)}.${extension}`),
      code,
    }),
  );

/** Compiles samples as they stand, each a file of its own, without writing one. Answers with what the compiler has against them. */
export function problemsOf(samples: readonly Sample[]): string[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ["src/index.ts"] }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  const codeOf = (path: string) => samples.find((sample) => sample.file === path)?.code;
  host.fileExists = (path) => codeOf(path) !== undefined || fileExists(path);
  host.readFile = (path) => codeOf(path) ?? readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const code = codeOf(path);
    return code === undefined ? getSourceFile(path, language, ...rest) : ts.createSourceFile(path, code, language);
  };
  const program = ts.createProgram(
    samples.map((sample) => sample.file),
    options,
    host,
  );
  return samples.flatMap(({ file }) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map((one) => `${file}: ${ts.flattenDiagnosticMessageText(one.messageText, "\n")}`);
  });
}
