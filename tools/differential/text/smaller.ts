import type { Piece } from "./piece.ts";
import { textOf } from "./piece.ts";

/** The plainest piece of a sort, where there is one. */
const plainest: Readonly<Record<string, string>> = {
  "condition of customer": "vip",
  "number of customer": "`first`",
  "money of customer": "balance",
  "text of customer": "country",
  "date of customer": "birth_date",
  "instant of customer": "joined_at",
  "window of customer": "ever",
  "condition of orders": "quantity is 1",
};

/** Pieces that say less, the boldest cuts first: a piece is left out, becomes the plainest of its sort, or one of its own parts. */
export function* smaller(piece: Piece): Generator<Piece> {
  if (piece.optional) yield { ...piece, production: "", parts: [], optional: false };
  const plain = plainest[piece.sort];
  const text = textOf(piece);
  if (plain !== undefined && text.length > plain.length)
    yield { sort: piece.sort, production: "", parts: [plain] };
  for (const inner of within(piece)) if (inner.sort === piece.sort) yield inner;
  yield* withFewerParts(piece);
  for (const [i, part] of piece.parts.entries()) {
    if (typeof part === "string") continue;
    for (const cut of smaller(part)) yield { ...piece, parts: piece.parts.with(i, cut) };
  }
}

/** All pieces inside one, the outer before the inner. */
function* within({ parts }: Piece): Generator<Piece> {
  for (const part of parts) if (typeof part !== "string") yield part;
  for (const part of parts) if (typeof part !== "string") yield* within(part);
}

function* withFewerParts(piece: Piece): Generator<Piece> {
  if (piece.separator === undefined || piece.parts.length < 2) return;
  for (const i of piece.parts.keys()) yield { ...piece, parts: piece.parts.toSpliced(i, 1) };
}
