import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { root } from "../../tools/doors.mjs";

export interface Import {
  /** As written: `../http/call.js`, `zod/mini`, `node:http`. */
  readonly specifier: string;
  /** Path from the root when it is a module of ours. */
  readonly target: string | undefined;
  /** Gone after compilation. */
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
  /** Names taken from it; empty for `*`, side effects and import(). */
  readonly names: readonly string[];
}

export interface SourceModule {
  /** Path from the root, with forward slashes: `src/http/call.ts`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** `fetch` for `fetch(...)`, `window` for `window.open`: globals called or reached into. */
  readonly globals: ReadonlySet<string>;
  readonly useClient: boolean;
}

/** Files below a folder of the project whose names match, as paths from the root with forward slashes. */
export function filesBelow(folder: string, name: RegExp): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => name.test(path))
    .map((path) => join(folder, path).replaceAll("\\", "/"))
    .sort();
}

/** Files of `src` that are TypeScript. */
export const sourceFiles = (): string[] => filesBelow("src", /\.tsx?$/);

function resolve(from: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const path = relative(root, join(root, dirname(from), specifier)).replaceAll("\\", "/");
  const candidates = [path.replace(/\.js$/, ".ts"), path.replace(/\.js$/, ".tsx"), path];
  return candidates.find((candidate) => known.has(candidate)) ?? path;
}

const bindingNames = (bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] =>
  bindings && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings))
    ? bindings.elements.map((element) => (element.propertyName ?? element.name).text)
    : [];

const allTypes = (bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean =>
  !!bindings &&
  (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) &&
  bindings.elements.length > 0 &&
  bindings.elements.every((element) => element.isTypeOnly);

function readImport(node: ts.Node): Omit<Import, "target"> | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const clause = node.importClause;
    const typeOnly =
      clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || (!clause?.name && allTypes(clause?.namedBindings));
    return {
      specifier: node.moduleSpecifier.text,
      typeOnly,
      dynamic: false,
      names: bindingNames(clause?.namedBindings),
    };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    const bindings = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause : undefined;
    const typeOnly = node.isTypeOnly || allTypes(bindings);
    return { specifier: node.moduleSpecifier.text, typeOnly, dynamic: false, names: bindingNames(bindings) };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    const specifier = argument && ts.isStringLiteral(argument) ? argument.text : "(computed)";
    return { specifier, typeOnly: false, dynamic: true, names: [] };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { specifier: node.argument.literal.text, typeOnly: true, dynamic: false, names: [] };
  }
  return undefined;
}

function readGlobal(node: ts.Node): string | undefined {
  const callsIt = ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isPropertyAccessExpression(node);
  return callsIt && ts.isIdentifier(node.expression) ? node.expression.text : undefined;
}

function parse(path: string, known: ReadonlySet<string>): SourceModule {
  const text = readFileSync(join(root, path), "utf8");
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const imports: Import[] = [];
  const globals = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    const found = readImport(node);
    if (found) imports.push({ ...found, target: resolve(path, found.specifier, known) });
    const name = readGlobal(node);
    if (name) globals.add(name);
    if (
      (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name)
    ) {
      declared.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  // A variable of that name is not the page's.
  for (const name of declared) globals.delete(name);
  const [first] = file.statements;
  const useClient =
    !!first &&
    ts.isExpressionStatement(first) &&
    ts.isStringLiteral(first.expression) &&
    first.expression.text === "use client";
  return { path, text, lines: text.split("\n").length, imports, globals, useClient };
}

/** Every module of `src`, by its path. */
export function readModules(): Map<string, SourceModule> {
  const files = sourceFiles();
  const known = new Set(files);
  return new Map(files.map((path) => [path, parse(path, known)]));
}

/** What is loaded, now or later, when `entry` is: imports of types do not count. */
export function reachable(entry: string, modules: ReadonlyMap<string, SourceModule>): SourceModule[] {
  const seen = new Map<string, SourceModule>();
  const visit = (path: string): void => {
    const module = modules.get(path);
    if (!module || seen.has(path)) return;
    seen.set(path, module);
    for (const { target, typeOnly } of module.imports) if (target && !typeOnly) visit(target);
  };
  visit(entry);
  return [...seen.values()];
}

/** `react` of `react/jsx-runtime`, `@radix-ui/react-dialog` of a path below it; `node:` builtins stay whole. */
export function packageName(specifier: string): string {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? specifier);
}

/** Names that belong to one upstream. */
export const VENDOR_NAME = /ampersand|codat|AUTHORIZATION_/i;
