import { parseExpression } from "@satsuma/language";
import type { Expr } from "@satsuma/language";
import type { Block, How } from "@satsuma/web";

/** What a block says, whatever it looks like: which conditions are joined how. */
export type Meaning = { readonly not: boolean } & (
  | { readonly kind: "leaf"; readonly text: string }
  | {
      readonly kind: "group";
      readonly how: How;
      readonly least: number;
      readonly of: readonly Meaning[];
    }
);

/** The meaning of a block, part by part. */
export function meaningOf(block: Block, text: string): Meaning {
  const not = block.not !== undefined;
  if (block.kind !== "group") {
    const from = block.not?.end ?? block.span.start;
    return { kind: "leaf", not, text: text.slice(from, block.span.end) };
  }
  const { how, count } = block;
  const least = count === undefined ? 0 : Number(text.slice(count.start, count.end));
  return { kind: "group", not, how, least, of: block.of.map((part) => meaningOf(part, text)) };
}

/** Whether it holds in a world, in which each condition holds or does not hold by chance. */
export function holds(meaning: Meaning, world: number): boolean {
  if (meaning.kind === "leaf") return meaning.not !== holdsAsWritten(meaning.text, world);
  const holding = meaning.of.filter((part) => holds(part, world)).length;
  return meaning.not !== isEnough(meaning.how, meaning.least, holding, meaning.of.length);
}

/** The same of a condition as the language reads it. */
export function holdsAsWritten(text: string, world: number): boolean {
  const { expr } = parseExpression(text, "<text>");
  if (expr === undefined) throw new RangeError(`no condition: ${text}`);
  return holdsHere(expr, text, world);
}

function holdsHere(expr: Expr, text: string, world: number): boolean {
  const parts = (of: readonly Expr[]) => of.filter((part) => holdsHere(part, text, world)).length;
  switch (expr.kind) {
    case "parentheses":
      return holdsHere(expr.of, text, world);
    case "not":
      return !holdsHere(expr.of, text, world);
    case "and":
      return parts(expr.of) === expr.of.length;
    case "or":
      return parts(expr.of) > 0;
    case "choice": {
      const { choose, of } = expr;
      const how = typeof choose === "string" ? choose : "some";
      return isEnough(
        how,
        typeof choose === "string" ? 0 : Number(choose.value),
        parts(of),
        of.length,
      );
    }
    default:
      return chance(plain(text.slice(expr.span.start, expr.span.end)), world);
  }
}

function isEnough(how: How, least: number, holding: number, all: number): boolean {
  if (how === "all") return holding === all;
  if (how === "none") return holding === 0;
  return holding >= (how === "any" ? 1 : least);
}

/** A condition without its looks. */
const plain = (text: string): string => text.replaceAll(/#[^\n]*/g, "").replaceAll(/\s+/g, " ");

/** Even or odd, by a text and a number. */
function chance(text: string, world: number): boolean {
  let sum = world * 7919;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % 2 === 0;
}
