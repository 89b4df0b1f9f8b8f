import { foldTable } from "@satsuma/ir";
import type { Dialect, FoldInput } from "../dialect.ts";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { ansi, picked } from "./ansi.ts";
import { refuse } from "./trino-refuse.ts";
import { trinoTimes } from "./trino-times.ts";

/**
 * Trino: written after its documentation and checked against its grammar, but executed nowhere in our tests. So it says only what
 * the documentation settles, each thing with its page (under https://trino.io/docs/current), and refuses everything else.
 */
export const trino: Dialect = {
  ...ansi,
  name: "trino",
  caveat: "not executed: written after Trino's documentation and checked against its grammar only",
  // sql/prepare.html, sql/execute.html: parameters are question marks, in order.
  placeholder: () => "?",
  stored: (column, kind) => {
    // language/types.html: CHAR is padded with spaces, VARCHAR is not.
    if (kind === "text" || kind === "enum") return trino.texts.asText(column);
    return kind === "approx" ? finite(column) : column;
  },
  literals: {
    ...ansi.literals,
    // language/types.html#decimal: the literal keeps its digits whatever a session makes of a bare 1.5.
    exact: (digits) => (digits.includes(".") ? raw(`DECIMAL '${digits}'`) : raw(digits)),
    wide: (digits) => raw(`CAST(DECIMAL '${digits}' AS DECIMAL(38, ${scaleOf(digits)}))`),
    // language/types.html#double
    approx: (digits) => raw(`DOUBLE '${digits}'`),
    date: (date) => raw(`DATE '${commonEra(date)}'`),
    // language/types.html#timestamp-p: the digits of a second give the type its precision.
    instant: (time) => raw(`TIMESTAMP '${commonEra(time)}'`),
    unknown: (kind) =>
      kind === "approx" ? raw("CAST(NULL AS DOUBLE)") : ansi.literals.unknown(kind),
  },
  numbers: {
    ...ansi.numbers,
    toDouble: (value) => sql`CAST(${value} AS DOUBLE)`,
    inDoubles: (left, op, right) => finite(sql`(${left} ${raw(op)} ${right})`),
    // functions/comparison.html: least and greatest are unknown as soon as one value is.
    leastKnown: (values) => amongKnown(values, "<="),
    greatestKnown: (values) => amongKnown(values, ">="),
    roundExact: () =>
      refuse("rounding of an exact number", "its documentation does not say which way a half goes"),
  },
  texts: {
    ...ansi.texts,
    holds: (column, text) => sql`${ansi.texts.asText(column)} = ${ansi.literals.text(text)}`,
    // functions/string.html#translate
    fold: (value) => sql`translate(${value}, ${raw(`'${foldTable.from}', '${foldTable.to}'`)})`,
    // functions/string.html#length
    length: (value) => sql`length(${value})`,
    // functions/string.html#strpos
    contains: (value, part) => sql`strpos(${value}, ${part}) > 0`,
    // functions/string.html#starts_with
    starts: (value, part) => sql`starts_with(${value}, ${part})`,
    // functions/string.html#reverse
    ends: (value, part) => sql`starts_with(reverse(${value}), reverse(${part}))`,
    // functions/binary.html#sha256, #to_hex; functions/string.html#to_utf8; functions/math.html#from_base
    hash32: (value) => sql`from_base(substr(to_hex(sha256(to_utf8(${value}))), 1, 8), 16)`,
  },
  times: trinoTimes,
  folds: {
    ...ansi.folds,
    // functions/math.html#floor; functions/aggregate.html#sum: of decimals the sum has 38 digits, and more are an error.
    sumMillionths: (input) =>
      sql`SUM(CAST(FLOOR(${picked(input)} * DOUBLE '1000000' + DOUBLE '0.5') AS DECIMAL(38, 0)))`,
    median: () => refuse("the median of events", "it has approximate percentiles only"),
    // functions/array.html#element_at: unknown where there is no such element. The rest is functions/aggregate.html#array_agg.
    first: (input) => firstIn(input, "ASC NULLS LAST"),
    last: (input) => firstIn(input, "DESC NULLS FIRST"),
  },
  // functions/aggregate.html#approx_distinct
  distinctAbout: (column) => sql`approx_distinct(${column})`,
  flags: {
    // functions/bitwise.html#bitwise_or_agg, #bitwise_and
    any: (conditions) => {
      const bits = conditions.map(
        (condition, place) => sql`CASE WHEN ${condition} THEN ${bit(place)} ELSE BIGINT '0' END`,
      );
      return sql`bitwise_or_agg(${join(bits, " + ")})`;
    },
    has: (flags, place) => sql`bitwise_and(${flags}, ${bit(place)}) > 0`,
  },
  // functions/array.html#transform
  named: (value, as, expression) =>
    sql`element_at(transform(ARRAY[${value}], ${name(as)} -> ${expression}), 1)`,
  // functions/array.html#contains
  listHas: (list, item) => sql`contains(${list}, ${item})`,
  // functions/array.html#any_match
  listHasFolded: (list, item) => {
    const each = name("satsuma item");
    return sql`any_match(${list}, ${each} -> ${trino.texts.fold(each)} = ${item})`;
  },
};

// functions/math.html#is_finite
const finite = (value: Fragment): Fragment => sql`CASE WHEN is_finite(${value}) THEN ${value} END`;

/** The first of an array of the values, in an order. */
function firstIn(
  { value, order, when }: FoldInput,
  direction: "ASC NULLS LAST" | "DESC NULLS FIRST",
): Fragment {
  const by = order.map((of) => sql`${of} ${raw(direction)}`);
  const counted = when === undefined ? raw("") : sql` FILTER (WHERE ${when})`;
  return sql`element_at(ARRAY_AGG(${value} ORDER BY ${join(by, ", ")})${counted}, 1)`;
}

/** Each is held against all others; those that are unknown give way. Conditions are functions/conditional.html. */
function amongKnown(values: readonly Fragment[], sign: "<=" | ">="): Fragment {
  const branches = values.map((value) => {
    const others = values.filter((other) => other !== value);
    const tests = others.map((other) => sql`${value} ${raw(sign)} COALESCE(${other}, ${value})`);
    return sql`WHEN ${join([sql`${value} IS NOT NULL`, ...tests], " AND ")} THEN ${value}`;
  });
  return sql`CASE ${join(branches, " ")} END`;
}

function commonEra(time: string): string {
  return time.includes("BC")
    ? refuse("a time before the year 1", "its documentation does not say how to write one")
    : time;
}

const bit = (place: number): Fragment => raw(`BIGINT '${2n ** BigInt(place)}'`);

const scaleOf = (digits: string): number => digits.split(".")[1]?.length ?? 0;
