import { fillTable } from "../queries/fill-table.ts";
import { dropTable } from "../queries/new-table.ts";
import { prepareSegments } from "../queries/prepare-segments.ts";
import type { Session } from "../queries/session.ts";
import type { PairedSegment } from "./paired-segments.ts";
import { pairedSides } from "./sides.ts";
import type { PairedSides, Reading } from "./sides.ts";

/** Does work over a table of flags for both sides of some pairs, filled in one pass over the data; it is gone afterwards. */
export async function withSides<Result>(
  opened: Session,
  pairs: readonly PairedSegment[],
  texts: Reading["texts"],
  work: (session: Session, sides: readonly PairedSides[]) => Promise<Result>,
): Promise<Result> {
  const segments = pairs.flatMap((pair) => [pair.before ?? [], pair.after ?? []].flat());
  const { session, resolved } = await prepareSegments(opened, segments);
  const sides = pairs.map((pair, i) => pairedSides(pair, i, { moment: session, texts, resolved }));
  try {
    const outputs = sides.flatMap((each) => each.outputs);
    await fillTable(session, sidesTable, outputs, `comparing ${pairs.length} segments`);
    return await work(session, sides);
  } finally {
    await dropTable(session, sidesTable);
  }
}

/** The table of flags, while it is there. */
export const sidesTable = ["satsuma", "compared"] as const;
