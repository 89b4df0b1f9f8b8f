import { name, sql } from "@satsuma/sql";
import { shareOf } from "../queries/share-of.ts";
import { at, numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { TraitGroups } from "./run-result.ts";
import type { Evaluation } from "./evaluation.ts";

/** How many values a text trait may have to be shown as groups. */
const mostGroups = 50;

/** The customers by value of each text trait: the named groups of RFM and the like. */
export async function traitGroups(
  session: Session,
  evaluation: Evaluation,
  table: string,
  customers: number,
): Promise<TraitGroups[]> {
  const named = evaluation.traits.filter(
    ({ about, isKnown }) => isKnown && about.type.kind === "enum",
  );
  const all: TraitGroups[] = [];
  for (const { trait, about } of named) {
    const frame = await session.warehouse.query(
      sql`SELECT ${name(trait)} AS value, count(*) AS size FROM ${name("satsuma", table)} GROUP BY ${name(trait)} ORDER BY size DESC, value LIMIT ${mostGroups}`,
      cancel(session.work),
    );
    const groups = Array.from({ length: frame.length }, (_, row) => {
      const size = numberAt(frame, "size", row);
      return {
        value: at(frame, "value", row),
        size,
        share: shareOf(size, customers),
      };
    });
    all.push({
      trait,
      ...(about.description === undefined ? {} : { description: about.description }),
      groups,
    });
  }
  return all;
}
