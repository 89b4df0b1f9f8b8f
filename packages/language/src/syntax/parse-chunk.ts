import type { CstNode, IToken } from "chevrotain";
import type { Diagnostic } from "@satsuma/model";
import { factsAbout } from "./errors/facts.ts";
import { called } from "./errors/describe.ts";
import { explain } from "./errors/explain.ts";
import { leadingZero } from "./errors/leading-zeros.ts";
import { firstSlip } from "./errors/slips.ts";
import { parser, prefixOf } from "./grammar/rules.ts";
import type { EntryRule } from "./grammar/rules.ts";
import { tooDeep, deepest, highest } from "./nesting.ts";
import { endOf, errorAt, spanOf } from "./source.ts";
import type { Source } from "./source.ts";
import type { Build } from "./tree/build.ts";
import { builder } from "./tree/builder.ts";

/** A tree, or the one error that says why there is none. */
export type Parsed<Tree> =
  | { readonly tree: Tree; readonly error?: undefined }
  | { readonly tree?: undefined; readonly error: Diagnostic };

/** How one entry rule is parsed: which it is, and what builds its tree. */
export interface Entry<Tree> {
  readonly rule: EntryRule;
  readonly build: (node: CstNode, build: Build) => Tree;
}

/** Parses tokens that are one whole: a declaration, or an expression alone. Never throws, and never gives two errors. */
export function parseChunk<Tree>(
  tokens: readonly IToken[],
  source: Source,
  entry: Entry<Tree>,
): Parsed<Tree> {
  const early = firstSlip(tokens, source) ?? nesting(tokens, source);
  if (early !== undefined) return { error: early };
  const segParser = parser();
  segParser.input = [...tokens];
  const node = segParser[entry.rule]();
  const [failure] = segParser.errors;
  if (failure !== undefined)
    return { error: unreadable(tokens, source, entry.rule, failure.token) };
  const problems: Diagnostic[] = [];
  const tree = entry.build(node, builder(source, problems));
  const error = first(problems) ?? leadingZero(tokens, source);
  return error === undefined ? { tree } : { error };
}

function unreadable(
  tokens: readonly IToken[],
  source: Source,
  rule: EntryRule,
  stopped: IToken,
): Diagnostic {
  const facts = factsAbout(tokens, prefixOf(rule), source);
  if (facts !== undefined) return explain(facts);
  // The parser takes the first of two readings, and cannot go back where only the second leads on.
  const token = Number.isNaN(stopped.startOffset) ? (tokens.at(-1) ?? stopped) : stopped;
  const span = spanOf(source, token.startOffset, endOf(token));
  return errorAt(span, "SEG1000", `I did not expect ${called(stopped)} here`);
}

function nesting(tokens: readonly IToken[], source: Source): Diagnostic | undefined {
  const deep = tooDeep(tokens);
  if (deep === undefined) return undefined;
  const { startOffset, image } = deep.token;
  const span = spanOf(source, startOffset, startOffset + image.length);
  const message =
    deep.what === "levels"
      ? `this nests more than ${deepest} levels deep`
      : `this chains more than ${highest} operators`;
  return errorAt(span, "SEG1017", message, {
    help: [{ text: "name a part of it with `define` and use the name", sure: false }],
  });
}

/** The problem that begins first in the text. */
const first = (problems: readonly Diagnostic[]): Diagnostic | undefined =>
  problems.toSorted((a, b) => startOf(a) - startOf(b))[0];

const startOf = ({ primary }: Diagnostic): number => primary?.span.start ?? 0;
