import type { Segment } from "@satsuma/ir";
import { compileScan, formatSql, print } from "@satsuma/sql";
import type { DialectName, Output } from "@satsuma/sql";
import { prepareSegments } from "./prepare-segments.ts";
import type { Session } from "./session.ts";
import { sqlTarget } from "./sql-target.ts";

/** One statement that says of every customer whether they are in each of some segments. */
export async function segmentSql(
  opened: Session,
  segments: readonly Segment[],
  wanted: DialectName | undefined,
): Promise<string> {
  const { session, resolved } = await prepareSegments(opened, segments);
  const outputs = segments.map((segment): Output => ({
    name: columnFor(segment.name),
    kind: "cond",
    cond: resolved(segment.where, segment),
  }));
  const { dialect, layout, notes } = sqlTarget(session, outputs, wanted);
  const statement = compileScan({ layout, outputs, asOf: session.until }, dialect);
  return [...notes.map((note) => `-- ${note}`), formatSql(print(statement, dialect), dialect)].join(
    "\n",
  );
}

/** A scan has columns of its own, which a segment may be called like. */
const columnFor = (segment: string): string =>
  segment === "key" || segment === "ordinal" ? `segment ${segment}` : segment;
