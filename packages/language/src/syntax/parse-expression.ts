import type { Diagnostic } from "@satsuma/model";
import type { Expr } from "../ast.ts";
import { lex } from "./lexing/lex.ts";
import { parseChunk } from "./parse-chunk.ts";
import type { Entry } from "./parse-chunk.ts";
import { settle } from "./settle.ts";
import { expr } from "./tree/condition.ts";

/** A parsed expression, or the error that says why there is none. */
export interface ParsedExpression {
  readonly expr?: Expr;
  /** None, or one error. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses an expression that stands alone, such as a filter of the configuration: a condition or a value. Never throws. */
export function parseExpression(text: string, file: string): ParsedExpression {
  const source = { file, text };
  const { tree, error } = parseChunk(lex(text).tokens, source, whole);
  if (error === undefined) return { expr: tree, diagnostics: [] };
  return { diagnostics: [settle(error, source, { start: 0, end: text.length, reads })] };
}

const whole: Entry<Expr> = { rule: "expr", build: expr };

const reads = (text: string): boolean =>
  parseChunk(lex(text).tokens, { file: "", text }, whole).error === undefined;
