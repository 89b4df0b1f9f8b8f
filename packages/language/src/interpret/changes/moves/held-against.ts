import { walk } from "@satsuma/ir";
import type { Cond, Literal } from "@satsuma/ir";
import { writeFact } from "../../facts.ts";
import { operands } from "../../proofs/operands.ts";
import type { Test } from "../../proofs/operands.ts";
import { instantText } from "../../time/instant.ts";
import { constantsIn } from "../facts/constants.ts";
import type { Person } from "../person.ts";
import type { State, Trying } from "../state.ts";

/** What a test holds values against: the constants in it, what its operands come to, as-of, and when its last events were. */
export function heldAgainst(
  resolved: Cond,
  { person, at }: State,
  { evaluator }: Trying,
): readonly Literal[] {
  const own = [...constantsIn(resolved), ...timesIn(resolved, person, at).map(instantLiteral)];
  if (!isTest(resolved)) return own;
  const found = operands(resolved).flatMap((value): readonly Literal[] => {
    const datum = evaluator.value(value, person, at);
    const fact = datum === undefined ? undefined : writeFact(datum);
    if (typeof fact !== "string" && typeof fact !== "boolean") return [];
    return [{ kind: "literal", type: value.type, nullable: false, value: fact }];
  });
  return [...own, ...found];
}

/** As-of, and when the last few events of each table were that the test reads. */
function timesIn(resolved: Cond, person: Person, at: bigint): readonly bigint[] {
  const tables = [...walk(resolved)].flatMap((node) =>
    node.kind === "aggregate" || node.kind === "step" ? [node.event] : [],
  );
  return [...new Set(tables)].reduce(
    (times, table) => [
      ...times,
      ...person
        .rows(table)
        .slice(-3)
        .map(({ time }) => time),
    ],
    [at],
  );
}

const instantLiteral = (instant: bigint): Literal => ({
  kind: "literal",
  type: { kind: "instant" },
  nullable: false,
  value: instantText(instant),
});

const isTest = (cond: Cond): cond is Test =>
  cond.kind !== "sequence" && cond.kind !== "sample" && cond.kind !== "rank" && !isMade(cond);

const made: ReadonlySet<string> = new Set<Cond["kind"]>([
  "and",
  "or",
  "not",
  "atLeast",
  "periods",
  "member",
  "definedCond",
]);
const isMade = (cond: Cond): boolean => made.has(cond.kind);
