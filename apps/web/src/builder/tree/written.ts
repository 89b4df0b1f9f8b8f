import type { Block, DeclarationBlocks, RuleTree } from "./block.ts";

/** The text of a tree: what it was read from, to the last character. */
export const written = (tree: RuleTree): string => tree.pieces.map(pieceText).join("");

function pieceText(piece: string | Block | DeclarationBlocks): string {
  if (typeof piece === "string") return piece;
  if ("pieces" in piece) return piece.pieces.map(pieceText).join("");
  return piece.text;
}
