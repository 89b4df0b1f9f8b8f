import type { Diagnostic } from "@satsuma/model";
import { join, name, sql } from "@satsuma/sql";
import { countWhere } from "../queries/count-where.ts";
import { numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { MethodResult } from "../methods/score-result.ts";
import type { Evaluation } from "./evaluation.ts";

/** What a share may be beyond one by rounding. */
const tolerance = 1e-9;

type Trait = Evaluation["traits"][number];

/** The methods with a warning for each trait that has values outside the range it declares. One statement for all traits. */
export async function withRangeWarnings(
  session: Session,
  { traits }: Evaluation,
  table: string,
  methods: readonly MethodResult[],
): Promise<readonly MethodResult[]> {
  const ranged = traits.filter(isRanged);
  if (ranged.length === 0) return methods;
  const counts = ranged.map((trait, i) => sql`${outside(trait)} AS ${name(`c${i}`)}`);
  const frame = await session.warehouse.query(
    sql`SELECT ${join(counts, ", ")} FROM ${name("satsuma", table)}`,
    cancel(session.work),
  );
  const found = ranged.map((trait, i) => ({ trait, count: numberAt(frame, `c${i}`) }));
  return methods.map((result) => {
    const own = found.filter(({ trait, count }) => count > 0 && trait.method === result.method);
    return own.length === 0
      ? result
      : { ...result, warnings: [...result.warnings, ...own.map(warning)] };
  });
}

const isRanged = ({ about: { range, type }, isKnown }: Trait): boolean =>
  isKnown && range !== undefined && ["number", "approx", "money"].includes(type.kind);

const outside = ({ trait, about: { range } }: Trait) => {
  const value = sql`CAST(${name(trait)} AS double precision)`;
  const low = Number(range?.low) - tolerance;
  const high = Number(range?.high) + tolerance;
  return countWhere(sql`${value} < ${low} OR ${value} > ${high}`);
};

const warning = ({ trait, count }: { trait: Trait; count: number }): Diagnostic => ({
  code: "RUN_RANGE",
  severity: "warning",
  message: `${trait.trait} of plugin ${trait.plugin} is outside its range, ${trait.about.range?.low} to ${trait.about.range?.high}, for ${count} ${count === 1 ? "customer" : "customers"}`,
  help: [{ text: "tell the plugin's author", sure: false }],
});
