import { maxQueryLength } from "../../contracts/codat/page.js";
import { readMoment } from "../../contracts/codat/moment.js";
import { isObject, own } from "../own.js";
import { CodatError } from "./codat-error.js";

/** Kinds of what can be asked for. `name.*` stands for every key below. */
export type PropertyKind = "text" | "word" | "date" | "boolean" | "number";
export type Properties = Readonly<Record<string, PropertyKind>>;

type Operator = "=" | "!=" | "~" | ">" | "<" | ">=" | "<=";
type Test = (item: unknown) => boolean;

const operators: readonly Operator[] = ["!=", ">=", "<=", "=", "~", ">", "<"];

const malformed = (why: string) =>
  new CodatError(400, `Error parsing query - Malformed query: ${why}`, { service: "ClientsApi" });

/**
 * The property's path and kind.
 * @throws CodatError 400 when there is none of that name
 */
export function resolveProperty(properties: Properties, resource: string, asked: string): [string[], PropertyKind] {
  const names = Object.keys(properties);
  const lower = asked.toLowerCase();
  const exact = names.find((name) => name.toLowerCase() === lower);
  if (exact !== undefined) return [exact.split("."), own(properties, exact) ?? "text"];
  const open = names.find((name) => name.endsWith(".*") && lower.startsWith(name.slice(0, -1).toLowerCase()));
  const rest = open === undefined ? "" : asked.slice(open.length - 1);
  if (open === undefined || rest === "") {
    throw new CodatError(400, `Error parsing query - Could not resolve property ${asked} on ${resource}`, {
      service: "ClientsApi",
    });
  }
  return [[...open.slice(0, -2).split("."), rest], own(properties, open) ?? "text"];
}

/** Everything found at a path; a list on the way stands for all of its items. */
export function valuesAt(item: unknown, path: readonly string[]): unknown[] {
  const [name, ...rest] = path;
  if (Array.isArray(item)) return item.flatMap((each) => valuesAt(each, path));
  if (name === undefined) return item === undefined || item === null ? [] : [item];
  return isObject(item) ? valuesAt(own(item, name), rest) : [];
}

/** A value of this kind as something that can be put in order. */
export function comparable(kind: PropertyKind, value: unknown): string | number | undefined {
  const text = typeof value === "string" ? value : String(value);
  switch (kind) {
    case "date": {
      const moment = readMoment(text);
      return moment === undefined ? undefined : Date.parse(moment);
    }
    case "number":
      return text.trim() === "" || Number.isNaN(Number(text)) ? undefined : Number(text);
    case "boolean":
      return /^(true|false)$/i.test(text) ? text.toLowerCase() : undefined;
    case "word":
      return text.toLowerCase();
    case "text":
      return text;
  }
}

function comparison(path: readonly string[], kind: PropertyKind, operator: Operator, value: string): Test {
  const wanted = comparable(kind, value);
  if (wanted === undefined) throw malformed(`"${value}" is no value for ${path.join(".")}`);
  if (operator === "~") {
    if (kind !== "text" && kind !== "word") throw malformed(`~ needs a property that is text, not ${path.join(".")}`);
    const part = value.toLowerCase();
    return (item) => valuesAt(item, path).some((each) => typeof each === "string" && each.toLowerCase().includes(part));
  }
  if (operator !== "=" && operator !== "!=" && kind !== "date" && kind !== "number") {
    throw malformed(`${operator} needs a property that is a number or a date, not ${path.join(".")}`);
  }
  const holds = (each: unknown): boolean => {
    const found = comparable(kind, each);
    if (found === undefined) return false;
    switch (operator) {
      case ">":
        return found > wanted;
      case "<":
        return found < wanted;
      case ">=":
        return found >= wanted;
      case "<=":
        return found <= wanted;
      default:
        return found === wanted;
    }
  };
  return operator === "!="
    ? (item) => !valuesAt(item, path).some(holds)
    : (item) => valuesAt(item, path).some((each) => holds(each));
}

/**
 * Reads a query: `property operator value`, joined by `&&` (binds tighter) and `||`, grouped by braces.
 * @returns what tells whether an item is wanted; undefined for an empty query, which filters nothing
 * @throws CodatError 400
 */
export function parseQuery(query: string, properties: Properties, resource: string): Test | undefined {
  if (query.trim() === "") return undefined;
  if (query.length > maxQueryLength) throw malformed(`it is longer than ${maxQueryLength} characters`);
  let at = 0;

  const skip = () => {
    while (/\s/.test(query.charAt(at))) at++;
  };
  const take = (token: string): boolean => {
    skip();
    if (!query.startsWith(token, at)) return false;
    at += token.length;
    return true;
  };

  function anyOf(): Test {
    const tests = [allOf()];
    while (take("||")) tests.push(allOf());
    return (item) => tests.some((test) => test(item));
  }
  function allOf(): Test {
    const tests = [one()];
    while (take("&&")) tests.push(one());
    return (item) => tests.every((test) => test(item));
  }
  function one(): Test {
    if (!take("{")) return comparisonHere();
    const inner = anyOf();
    if (!take("}")) throw malformed("a brace is not closed");
    return inner;
  }
  function comparisonHere(): Test {
    skip();
    const name = /^[A-Za-z_][\w.-]*/.exec(query.slice(at))?.[0];
    if (name === undefined) throw malformed(`a property was expected at character ${at + 1}`);
    at += name.length;
    const operator = operators.find((each) => take(each));
    if (operator === undefined) throw malformed(`an operator was expected at character ${at + 1}`);
    const value = /^(?:(?!&&|\|\|)[^{}])*/.exec(query.slice(at))?.[0] ?? "";
    at += value.length;
    if (value.trim() === "" || /^\s*[=~<>!]/.test(value)) throw malformed(`a value was expected after ${name}`);
    return comparison(...resolveProperty(properties, resource, name), operator, value.trim());
  }

  const test = anyOf();
  skip();
  if (at < query.length) throw malformed(`"${query.charAt(at)}" was not expected at character ${at + 1}`);
  return test;
}
