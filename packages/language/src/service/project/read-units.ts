import type { Diagnostic } from "@satsuma/model";
import type { PlacedUnit, Unit } from "../../check/incremental/unit.ts";
import { cut } from "../../syntax/cut.ts";
import { lex } from "../../syntax/lexing/lex.ts";
import { readChunk } from "../../syntax/read-chunk.ts";

/** A unit as it was read, with the error that kept it from being read. */
export interface ReadUnit extends Unit {
  readonly error?: Diagnostic;
}

/** Where a unit stands in its file. */
export type PlacedRead = PlacedUnit<ReadUnit>;

/**
 * The declarations of a file, each up to where the next one begins. One whose text was there before is not read again,
 * wherever it stood.
 *
 * @param previous those of the file's text before
 * @param newId gives a name that no other unit has
 */
export function readUnits(
  text: string,
  previous: readonly PlacedRead[],
  newId: () => string,
): PlacedRead[] {
  const chunks = cut(lex(text).tokens);
  const known = Map.groupBy(
    previous.map(({ unit }) => unit),
    (unit) => unit.text,
  );
  const starts = chunks.map(({ opener }) => opener?.startOffset ?? 0);
  return starts.map((start, i) => {
    const own = text.slice(start, starts[i + 1]);
    return { unit: known.get(own)?.shift() ?? readUnit(own, newId()), start };
  });
}

function readUnit(text: string, id: string): ReadUnit {
  const { tokens } = lex(text);
  const [chunk] = cut(tokens);
  const { declaration, unreadable, error } = readChunk(
    { opener: chunk?.opener, tokens },
    { file: id, text },
  );
  return {
    id,
    text,
    ...(declaration && { declaration }),
    ...(unreadable && { unreadable }),
    ...(error && { error }),
  };
}
