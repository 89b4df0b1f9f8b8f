import type { Cond } from "@satsuma/ir";
import { join, raw, sql } from "../fragment.ts";
import { between, comparison, folded, membership } from "./comparisons.ts";
import { near } from "./geography.ts";
import { textTest } from "./text-tests.ts";
import { neutral, valueOperand } from "./writer.ts";
import type { Writer } from "./writer.ts";
import { atom, binding, operand, test, wrapped } from "./written.ts";
import type { Written } from "./written.ts";

type OfKind<Kind> = Extract<Cond, { kind: Kind }>;

/** One writer per kind of condition. All are true or false, never NULL. */
const writers: {
  readonly [Kind in Cond["kind"]]: (cond: OfKind<Kind>, writer: Writer) => Written;
} = {
  constant: ({ value }, { dialect }) => atom(dialect.literals.boolean(value), false),
  and: (cond, writer) => connective(cond, writer, binding.and),
  or: (cond, writer) => connective(cond, writer, binding.or),
  not: ({ of }, writer) => test(sql`NOT ${operand(writer.cond(of))}`),
  atLeast: ({ count, of }, writer) => {
    const ones = of.map((cond) => sql`CASE WHEN ${writer.cond(cond).sql} THEN 1 ELSE 0 END`);
    return test(sql`${join(ones, " + ")} >= ${raw(String(count))}`);
  },
  compare: comparison,
  between,
  in: membership,
  known: ({ value }, writer) => {
    const of = writer.value(value);
    return of.nullable
      ? test(sql`${operand(of)} IS NOT NULL`)
      : atom(writer.dialect.literals.boolean(true), false);
  },
  isYes: ({ value }, writer) => {
    const of = writer.value(value);
    return of.nullable ? neutral(operand(of), true, writer) : of;
  },
  text: textTest,
  listHas,
  near,
  inWindow: unresolved,
  member: ({ of }, writer) => writer.cond(of),
  definedCond: ({ of }, writer) => writer.cond(of),
  periods: unresolved,
  sequence: notAColumn,
  rank: notAColumn,
  sample: notAColumn,
};

/** A condition as SQL. @throws TypeError for what is not resolved, and for what must be a column already */
export function writeCond(cond: Cond, writer: Writer): Written {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each writer takes the kind it is listed under
  const write = writers[cond.kind] as (cond: Cond, writer: Writer) => Written;
  return write(cond, writer);
}

function connective(
  { of }: OfKind<"and" | "or">,
  writer: Writer,
  own: typeof binding.and | typeof binding.or,
): Written {
  const parts = of.map((cond) => wrapped(writer.cond(cond), binding.test));
  return {
    sql: join(parts, own === binding.and ? " AND " : " OR "),
    nullable: false,
    binding: own,
  };
}

/** Where case is ignored, the letters of items are replaced here and those of the list by the engine. */
function listHas({ quantifier, value, items, fold }: OfKind<"listHas">, writer: Writer): Written {
  const { dialect } = writer;
  if (items.length === 0) return atom(dialect.literals.boolean(quantifier === "all"), false);
  const list = valueOperand(value, writer);
  const has = items.map((item) =>
    fold === true
      ? dialect.listHasFolded(list, operand(folded(item, writer)))
      : dialect.listHas(list, valueOperand(item, writer)),
  );
  return neutral(join(has, quantifier === "any" ? " OR " : " AND "), true, writer);
}

/** These are about other events or other customers than the row at hand; a plan makes columns of them first. */
function notAColumn({ kind }: { readonly kind: string }): never {
  throw new TypeError(`there is no column for a condition of kind ${kind} here`);
}

function unresolved({ kind }: { readonly kind: string }): never {
  throw new TypeError(`${kind} must be resolved before it is compiled`);
}
