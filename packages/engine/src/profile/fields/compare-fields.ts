import type { DataFacts, EventTableFacts } from "@satsuma/plugin";
import { ordersIn } from "@satsuma/plugin/variables";
import { cohensH, falseDiscoveryRates } from "@satsuma/stats/comparison";
import type { Session } from "../../queries/session.ts";
import { cellOf, cellsCompared } from "../compare/comparing.ts";
import { RATE } from "../compare/compare-variable.ts";
import { countField } from "./count-field.ts";
import type { Candidate, CountedField, Groups } from "./count-field.ts";
import { withTwin } from "./twin.ts";
import type { Measured } from "../measured.ts";
import type { FieldValue, ProfiledField } from "../profile-result.ts";

const MOST_TOLD = 100;
/** So many event tables are looked at, that of orders first. */
const MOST_TABLES = 4;

/**
 * What more or fewer members have among their events than customers of the base: products, categories, channels, by how many
 * customers have a value at least once. Cost: one pass over the events for each field that is text.
 */
export async function compareFields(
  session: Session,
  measured: Measured,
  facts: DataFacts,
  groups: Groups,
): Promise<readonly ProfiledField[]> {
  const counted: CountedField[] = [];
  for (const table of tablesOf(facts))
    for (const field of comparableFields(table, facts))
      counted.push(await countField(session, measured, { table, field, groups }));
  const rates = falseDiscoveryRates(
    counted.flatMap(({ values }) => values.map(({ pValue }) => pValue)),
  );
  let place = 0;
  const fields = counted.map(({ values, all, ...field }): ProfiledField => {
    const own = values.map((value) => valueOf(value, rates[place++]!, { ...groups, all }));
    const found = own.filter(
      ({ falseDiscoveryRate, segment, base }) =>
        falseDiscoveryRate <= RATE && !segment.isSuppressed && base?.isSuppressed !== true,
    );
    const over = found.filter(({ effect }) => effect > 0);
    const under = found.filter(({ effect }) => effect < 0);
    const each = all.segment / groups.segment / (all.base / groups.base);
    return {
      ...field,
      compared: values.length,
      ...(Number.isFinite(each) && { activity: each }),
      found: { over: over.length, under: under.length },
      over: over.toSorted((a, b) => b.effect - a.effect).slice(0, MOST_TOLD),
      under: under.toSorted((a, b) => a.effect - b.effect).slice(0, MOST_TOLD),
    };
  });
  return fields.map((field, i) => withTwin(field, fields, i));
}

function tablesOf(facts: DataFacts): readonly EventTableFacts[] {
  const first = ordersIn(facts).map(({ table }) => table);
  const others = facts.events.filter((table) => table.rows > 0 && !first.includes(table));
  return [...first, ...others].slice(0, MOST_TABLES);
}

/** Texts and yes or no; not what tells rows, orders or customers apart. */
function comparableFields(table: EventTableFacts, facts: DataFacts): readonly string[] {
  const order = ordersIn(facts).find((orders) => orders.table === table)?.order?.name;
  return table.fields
    .filter(
      ({ name: field, column: { type }, known, distinct }) =>
        ["text", "enum", "yes/no"].includes(type.kind) &&
        distinct > 1 &&
        known > 0 &&
        field !== order &&
        field !== table.key,
    )
    .map(({ name: field }) => field);
}

function valueOf(
  { value, segment, base, events }: Candidate,
  falseDiscoveryRate: number,
  groups: Groups & Pick<CountedField, "all">,
): FieldValue {
  const preference = events.segment / groups.all.segment / (events.base / groups.all.base);
  const own = cellOf(segment, groups.segment, groups.minimumGroup);
  const its = cellOf(base, groups.base, groups.minimumGroup);
  return {
    value,
    segment: own,
    base: its,
    ...cellsCompared(own, its, groups),
    ...(preference > 0 && Number.isFinite(preference) && { preference }),
    effect: cohensH(segment / groups.segment, base / groups.base),
    falseDiscoveryRate,
  };
}
