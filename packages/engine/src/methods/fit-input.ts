import { rewriter } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import type { Frame, ValueType } from "@satsuma/model";
import type { FitInput } from "@satsuma/plugin";
import { compileRow, join, name, sql } from "@satsuma/sql";
import type { Fragment, TablePath, Warehouse } from "@satsuma/sql";
import { numberAt } from "../queries/read.ts";
import { aggregate } from "./fit-aggregate.ts";
import { quantiles } from "./fit-quantiles.ts";
import { atRanks } from "./fit-ranks.ts";

/** Where the features of one method lie: a table of one row a customer, and the columns in it. */
export interface FeatureTable {
  readonly table: TablePath;
  /** Yes for the customers the method is about. */
  readonly inside: string;
  /** Feature → column. */
  readonly columns: Readonly<Record<string, string>>;
  /** Feature → value with its type, as a `feature` node. */
  readonly features: Readonly<Record<string, Value>>;
  readonly keyType: ValueType;
}

/** Answers what a fit asks inside the warehouse. */
export function fitInput(
  warehouse: Warehouse,
  source: FeatureTable,
  signal: AbortSignal,
): FitInput {
  const customers = sql`${name(...source.table)} WHERE ${name(source.inside)}`;
  const write = (value: Value): Fragment => writeFeature(value, source, warehouse);
  const ask = (query: Fragment): Promise<Frame> => warehouse.query(query, { signal });
  const key: Value = { kind: "key", type: source.keyType, nullable: false };
  const columns = join(
    [
      sql`${name("key")} AS ${name("customer")}`,
      ...Object.entries(source.columns).map(
        ([feature, column]) => sql`${asFrameValue(source, feature, column)} AS ${name(feature)}`,
      ),
    ],
    ", ",
  );
  return {
    features: source.features,
    key,
    count: async () => numberAt(await ask(sql`SELECT count(*) AS n FROM ${customers}`), "n"),
    quantiles: (value, probabilities, by = []) =>
      quantiles(ask, customers, write(value), probabilities, by.map(write)),
    atRanks: (value, ranks) => atRanks(ask, customers, write(value), ranks),
    aggregate: (measures, by = []) => ask(aggregate(customers, measures, by, write)),
    sample: ({ rows, seed }) =>
      ask(
        sql`SELECT ${columns} FROM (SELECT *, md5(concat(${seed}, ':', CAST(${name("key")} AS text))) AS draw FROM ${customers} ORDER BY draw LIMIT ${rows}) AS drawn ORDER BY ${name("key")}`,
      ),
    stream: () =>
      warehouse.stream(sql`SELECT ${columns} FROM ${customers} ORDER BY ${name("key")}`, {
        signal,
      }),
  };
}

/** Frames hold numbers as doubles, exact ones too. */
function asFrameValue(source: FeatureTable, feature: string, column: string): Fragment {
  const kind = source.features[feature]?.type.kind;
  const isExact = kind === "number" || kind === "money";
  return isExact ? sql`CAST(${name(column)} AS double precision)` : name(column);
}

/** An expression over features as SQL over the table's columns. */
function writeFeature(value: Value, source: FeatureTable, warehouse: Warehouse): Fragment {
  const asFields = rewriter({
    value: (node) => {
      if (node.kind === "key")
        return {
          kind: "field",
          event: "features",
          name: "key",
          type: source.keyType,
          nullable: false,
        };
      if (node.kind !== "feature") return node;
      return {
        kind: "field",
        event: "features",
        name: source.columns[node.name] ?? node.name,
        type: node.type,
        nullable: node.nullable,
      };
    },
  });
  return compileRow(asFields.value(value), (field) => name(field), warehouse.dialect);
}
