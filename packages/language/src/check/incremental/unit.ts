import type { Declaration, UnreadableDecl } from "../../ast.ts";

/**
 * One declaration in a text of its own, with that text's name as the file of all its spans: so it stays as it is wherever
 * it moves to.
 */
export interface Unit {
  /** Unlike that of any other unit. */
  readonly id: string;
  readonly text: string;
  readonly declaration?: Declaration;
  /** What it would have declared, where it could not be read. */
  readonly unreadable?: UnreadableDecl;
}

/** A unit and the offset at which it begins in its file. */
export interface PlacedUnit<Of extends Unit = Unit> {
  readonly unit: Of;
  readonly start: number;
}
