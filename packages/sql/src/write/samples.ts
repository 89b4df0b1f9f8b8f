import type { Cond, Node } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import { name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Layout } from "../layout.ts";
import { customerAlias } from "./customer-columns.ts";
import type { Steps } from "./relation.ts";
import type { SelectColumn } from "./select.ts";
import { binding } from "./written.ts";
import type { Written } from "./written.ts";

type Sample = Extract<Cond, { kind: "sample" }>;

/** A column for each seed that nodes sample with, and the tests of these columns. */
export interface Samples {
  readonly columns: readonly SelectColumn[];
  readonly tests: ReadonlyMap<Node, Written>;
}

/** Hashing a key costs more than all else about it, so that samples of one seed share it. */
export function samplesOf(nodes: readonly Node[], layout: Layout, steps: Steps): Samples {
  const groups = Map.groupBy(
    nodes.filter((node) => node.kind === "sample"),
    ({ seed }) => seed,
  );
  const key = name(customerAlias, layout.customers.key);
  const made = [...groups].map(([seed, samples]) => {
    const column = {
      sql: tenThousandth(seed, { key, layout, dialect: steps.dialect }),
      as: steps.names.unique("sample"),
    };
    const tests = samples.map(
      (sample) => [sample, isIn(name(customerAlias, column.as), sample)] as const,
    );
    return { column, tests };
  });
  return {
    columns: made.map(({ column }) => column),
    tests: new Map<Node, Written>(made.flatMap(({ tests }) => tests)),
  };
}

/** The place of a key among ten thousand. */
export function tenThousandth(
  seed: string,
  {
    key,
    layout,
    dialect,
  }: { readonly key: Fragment; readonly layout: Layout; readonly dialect: Dialect },
): Fragment {
  const { literals, texts } = dialect;
  const text = layout.customers.keyIs === "number" ? texts.ofWhole(key) : texts.asText(key);
  const hash = texts.hash32(texts.joined([literals.text(`${seed}:`), text]));
  return sql`MOD(${hash}, 10000)`;
}

/** A place lies in the range of a sample. @throws RangeError unless the range is of whole numbers */
export function isIn(place: Fragment, { low, high }: Sample): Written {
  if (![low, high].every(Number.isSafeInteger)) {
    throw new RangeError(`a sample must be between whole ten-thousandths, got ${low} to ${high}`);
  }
  return {
    sql: sql`${place} >= ${raw(String(low))} AND ${place} < ${raw(String(high))}`,
    nullable: false,
    binding: binding.and,
  };
}
