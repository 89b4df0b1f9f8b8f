import type { Value } from "@satsuma/ir";
import type { Frame } from "@satsuma/model";
import type { FitInput } from "@satsuma/plugin";
import { sql } from "@satsuma/sql";
import type { Fragment, Warehouse } from "@satsuma/sql";
import { numberAt } from "../../queries/read.ts";
import { aggregate } from "./aggregate.ts";
import { eventInput } from "./events.ts";
import { cutOffName } from "./fit-source.ts";
import type { FitSource } from "./fit-source.ts";
import { framed } from "./frames.ts";
import { asNumber, gram } from "./gram.ts";
import { histogram } from "./histogram.ts";
import { rowColumns, selectionOf } from "./columns.ts";
import { quantiles } from "./quantiles.ts";
import { atRanks } from "./ranks.ts";
import { drawn } from "./sample.ts";
import { writeFeature } from "./write-feature.ts";

/** Answers what a fit asks inside the warehouse. */
export function fitInput(warehouse: Warehouse, source: FitSource, signal: AbortSignal): FitInput {
  const { rows, features, outcomes, keyType, hasCutOffs, events } = source;
  const { dialect } = warehouse;
  const write = (value: Value): Fragment => writeFeature(value, source, dialect);
  const double = (value: Value): Fragment => dialect.numbers.toDouble(write(asNumber(value)));
  const ask = (query: Fragment): Promise<Frame> => warehouse.query(query, { signal });
  const columns = rowColumns(source);
  const selected = selectionOf(columns);
  const order = hasCutOffs ? sql`key, cut_off` : sql`key`;
  return {
    features,
    outcomes,
    key: { kind: "key", type: keyType, nullable: false },
    cutOff: { kind: "feature", name: cutOffName, type: { kind: "number" }, nullable: false },
    ...(events && { events: eventInput(warehouse, events, signal) }),
    count: async () => numberAt(await ask(sql`SELECT count(*) AS n FROM ${rows}`), "n"),
    quantiles: async (value, probabilities, by = []) =>
      quantiles(ask, rows, write(value), probabilities, by.map(write)),
    atRanks: async (value, ranks) => atRanks(ask, rows, write(value), ranks),
    aggregate: async (measures, by = []) => aggregate(ask, rows, measures, { by, write }),
    histogram: async (value, { cuts, by = [] }) =>
      histogram(ask, rows, double(value), { cuts, by: by.map(write) }),
    gram: async (values, { weight } = {}) =>
      gram(ask, rows, {
        values: values.map(double),
        ...(weight && { weight: double(weight) }),
      }),
    sample: async ({ rows: size, seed, stratify }) =>
      framed(
        await ask(
          sql`SELECT ${selected} FROM ${drawn(rows, { rows: size, seed }, stratify && write(stratify))} ORDER BY ${order}`,
        ),
        columns,
      ),
    async *stream() {
      const query = sql`SELECT ${selected} FROM ${rows} ORDER BY ${order}`;
      for await (const frame of warehouse.stream(query, { signal }))
        if (frame.length > 0) yield framed(frame, columns);
    },
  };
}
