import type { IToken } from "chevrotain";
import type { Declaration } from "../ast.ts";
import { cut } from "../syntax/cut.ts";
import { lex } from "../syntax/lexing/lex.ts";
import type { ParsedFile } from "../syntax/parse-file.ts";
import { endOf } from "../syntax/source.ts";
import { between } from "./between.ts";
import { declaration } from "./declarations.ts";
import { expression } from "./expressions.ts";
import { gapsBefore } from "./gap.ts";
import { layout } from "./layout.ts";
import { Pen } from "./pen.ts";

/** How wide a line may be. */
export const lineWidth = 88;

/** A stretch of a file, a declaration or what is between two, and the text that it should be. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A file in pieces that lie one after another without a gap. */
export function piecesOf(text: string, { source }: ParsedFile): Piece[] {
  const { tokens, comments } = lex(text);
  const trees = new Map(source.declarations.map((tree) => [tree.span.start, tree]));
  const pieces: Piece[] = [];
  let before: Before = { text: undefined, end: 0, opener: undefined, isRead: true };
  for (const chunk of cut(tokens)) {
    const piece = declared(chunk.tokens, trees, comments, text);
    const [first] = chunk.tokens;
    pieces.push(gapPiece(before, first, comments, text), piece);
    const isRead = trees.has(piece.start);
    before = { text: piece.text, end: piece.end, opener: first, isRead };
  }
  const rest = gapPiece(before, undefined, comments, text);
  const isEmpty = pieces.length === 0 && rest.text === "";
  return [...pieces, isEmpty ? rest : { ...rest, text: `${rest.text}\n` }];
}

interface Before {
  readonly text: string | undefined;
  readonly end: number;
  readonly opener: IToken | undefined;
  /** False for a declaration that does not parse. */
  readonly isRead: boolean;
}

function gapPiece(
  before: Before,
  after: IToken | undefined,
  comments: readonly IToken[],
  text: string,
): Piece {
  const end = after?.startOffset ?? text.length;
  // A date that the next word touches is no date: apart from it, what could not be read would say something.
  if (after && !before.isRead && before.end === end) return { start: end, end, text: "" };
  const here = comments.filter((one) => one.startOffset >= before.end && one.startOffset < end);
  const neighbours = { before: before.text, from: before.end, after, opener: before.opener };
  return { start: before.end, end, text: between(here, neighbours, text) };
}

/** A declaration as it should be; one that does not parse as it is, but for the ends of its lines. */
function declared(
  tokens: readonly IToken[],
  trees: ReadonlyMap<number, Declaration>,
  comments: readonly IToken[],
  text: string,
): Piece {
  const start = tokens[0]?.startOffset ?? 0;
  const last = tokens.at(-1);
  const end = last === undefined ? start : endOf(last);
  const tree = trees.get(start);
  if (tree === undefined) {
    return { start, end, text: text.slice(start, end).replaceAll("\r\n", "\n") };
  }
  const pen = new Pen(tokens, gapsBefore(tokens, comments, text), expression);
  return { start, end, text: layout(declaration(tree, pen), lineWidth) };
}
