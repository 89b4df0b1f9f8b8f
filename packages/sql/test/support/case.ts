import { isCond, resolver } from "@satsuma/ir";
import type { Clock, Cond, Value } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import type { Output, ScanRequest } from "@satsuma/sql";
import type { EngineName, PlainCell, PlainRow } from "./engines/index.ts";
import { customerKey, plainTelling, shopLayout } from "./shop.ts";
import type { ShopData, Telling } from "./shop.ts";

/** What a rule gives for one customer: exact numbers as text, doubles as numbers, unknown as null. */
export type Answer = string | number | boolean | null;

/** A rule over a small shop, and what it gives for each customer in the order of the list. */
export interface Case extends Omit<ShopData, "customers"> {
  readonly title: string;
  readonly rule: Cond | Value;
  /** One customer of whom nothing is known unless there are others. */
  readonly customers?: ShopData["customers"];
  readonly gives: readonly Answer[];
  /** What an engine that cannot hold the data gives instead; the title says why. */
  readonly insteadOn?: Readonly<Partial<Record<EngineName, readonly Answer[]>>>;
  readonly clock?: Partial<Clock>;
  readonly telling?: Partial<Telling>;
}

/** Midnight of 1 March 2026 in Berlin. */
export const berlin: Clock = {
  asOf: "2026-02-28T23:00:00Z",
  timezone: "Europe/Berlin",
  weekStart: "monday",
};

export const dataOf = (of: Case): ShopData => ({ ...of, customers: of.customers ?? [{}] });

/** What a case gives on an engine. */
export const givesOn = ({ gives, insteadOn }: Case, engine: EngineName): readonly Answer[] =>
  insteadOn?.[engine] ?? gives;

/** The scan that answers a case whose shop is in a schema. */
export function requestOf(of: Case, schema: string): ScanRequest {
  const clock = { ...berlin, ...of.clock };
  const layout = shopLayout(schema, dataOf(of), { ...plainTelling, ...of.telling });
  return { layout, asOf: clock.asOf, outputs: [outputOf("answer", of.rule, clock)] };
}

/** A rule as an output, its windows resolved. */
export function outputOf(name: string, rule: Cond | Value, clock: Clock = berlin): Output {
  const resolve = resolver(clock);
  return isCond(rule)
    ? { name, kind: "cond", cond: resolve.cond(rule) }
    : { name, kind: "value", value: resolve.value(rule) };
}

/** The answers in the order of the case's customers; `missing` where a customer has no row. */
export function answersIn(rows: readonly PlainRow[], of: Case): readonly Answer[] {
  const data = dataOf(of);
  const kind: ValueType["kind"] = isCond(of.rule) ? "yes/no" : of.rule.type.kind;
  return data.customers.map((_, i) => {
    const row = rows.find(({ key }) => String(key) === customerKey(data, i));
    return row === undefined ? "missing" : answer(row["answer"] ?? null, kind);
  });
}

/** A value in one way of writing, whichever type the engine gave it. */
function answer(value: PlainCell, kind: ValueType["kind"]): Answer {
  if (value === null || typeof value === "boolean") return value;
  if (kind === "number" || kind === "money") return plainDigits(textOf(value));
  // Engines may tell zero from minus zero; rules cannot.
  if (kind === "approx") return Number(value) === 0 ? 0 : Number(value);
  return textOf(value);
}

const textOf = (value: PlainCell): string =>
  typeof value === "string" ? value : JSON.stringify(value);

const plainDigits = (digits: string): string =>
  digits.includes(".") ? digits.replace(/\.?0+$/u, "").replace(/^-0$/u, "0") : digits;
