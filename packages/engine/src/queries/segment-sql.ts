import { resolver } from "@satsuma/ir";
import type { Segment } from "@satsuma/ir";
import { compileScan, formatSql, print } from "@satsuma/sql";
import { prepareTraits, usedOnly } from "../methods/prepare-traits.ts";
import type { Session } from "./session.ts";

/** The statement that says of every customer whether they are in a segment. */
export async function segmentSql(opened: Session, segment: Segment): Promise<string> {
  const { session, fitted } = await prepareTraits(opened, [segment.where], usedOnly);
  const cond = resolver(session.clock).cond(fitted.traits.cond(segment.where), segment.timezone);
  const outputs = [{ name: columnFor(segment.name), kind: "cond" as const, cond }];
  const statement = compileScan(
    { layout: session.layout, outputs, asOf: session.clock.asOf },
    session.warehouse.dialect,
  );
  return formatSql(print(statement, session.warehouse.dialect));
}

/** A scan has columns of its own, which a segment may be called like. */
const columnFor = (segment: string): string =>
  segment === "key" || segment === "ordinal" ? `segment ${segment}` : segment;
