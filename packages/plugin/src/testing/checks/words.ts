import { decimalOfDouble, decimalText } from "@satsuma/ir";
import type { Scalar } from "@satsuma/model";
import type { Method, Reason, RuleDraft } from "../../method.ts";
import type { MemoryCustomers } from "../memory/customers.ts";
import { validated } from "../memory/validated.ts";
import { called } from "./called.ts";
import { canonical } from "./canonical.ts";
import { demand, demandNone } from "./check.ts";
import type { PlainCheck } from "./check.ts";
import { measuresFaults } from "./fit.ts";
import { listFaults } from "./identity.ts";
import type { Subject } from "./options.ts";
import { eachMethod } from "./stages.ts";
import { modelOf } from "./trial.ts";

/** What methods say of a model. */
export const wordChecks = (subject: Subject): PlainCheck[] => [
  {
    id: "explains",
    title: "explains the traits of any customer, also where nothing is known of one",
    run: () => eachMethod(subject, "fits", (method) => demandReasons(method, subject)),
  },
  {
    id: "rules",
    title: "proposes rules that have a name, a sentence, a condition and measures that are numbers",
    run: () => eachMethod(subject, "fits", (method) => demandRules(method, subject)),
  },
];

/** The reasons for each customer, and at the end for one of whom nothing is known. */
export function explanations(
  method: Method,
  model: unknown,
  { rows, types }: MemoryCustomers,
): (readonly Reason[])[] {
  const unknown = Object.fromEntries(
    Object.keys(types).map((name): [string, Scalar] => [name, null]),
  );
  const everyone = [
    ...rows.map(({ features, key }) => ({ ...features, customer: key })),
    { ...unknown, customer: null },
  ];
  return everyone.flatMap((features) => {
    const reasons = method.explain?.(model, { ...features });
    return reasons === undefined ? [] : [reasons];
  });
}

/** The rules a model proposes, for features whose expressions are as the method says. */
export async function ruleDrafts(
  method: Method,
  model: unknown,
  { types }: MemoryCustomers,
): Promise<readonly RuleDraft[]> {
  const params = await validated(method.params, method.standard);
  const expressions = Object.entries(method.reads(params)).map(([name, { expression }]) => [
    name,
    `(${expression})`,
  ]);
  const rules = method.rules?.(model, {
    expressions: Object.fromEntries(expressions),
    types,
    nameInRule: (name) => (/^[A-Za-z_]\w*$/u.test(name) ? name : `\`${name}\``),
    textInRule: (text) => JSON.stringify(text),
    numberInRule: (value) => decimalText(decimalOfDouble(value)),
  });
  return rules ?? [];
}

async function demandReasons(method: Method, subject: Subject): Promise<void> {
  const { model, customers } = await modelOf(method, subject);
  const all = await called(`explain of method ${method.name}`, subject, () =>
    explanations(method, model, customers),
  );
  const silent = all.filter((reasons) => !Array.isArray(reasons) || reasons.length === 0).length;
  demand(silent === 0, `explain of method ${method.name} has no reason for ${silent} customers`);
  const names = Object.keys(customers.types);
  const faults = all.flat().flatMap((reason) => reasonFaults(reason, names));
  demandNone([...new Set(faults.map((fault) => `explain of method ${method.name}: ${fault}`))]);
}

function reasonFaults({ text, feature }: Reason, features: readonly string[]): string[] {
  const faults = isSpoken(text) ? [] : [`${JSON.stringify(text)} is no reason in words`];
  const isKnown = feature === undefined || features.includes(feature);
  return isKnown ? faults : [...faults, `${JSON.stringify(feature)} is no feature`];
}

async function demandRules(method: Method, subject: Subject): Promise<void> {
  const { model, customers } = await modelOf(method, subject);
  const draft = () =>
    called(`rules of method ${method.name}`, subject, () => ruleDrafts(method, model, customers));
  const drafts = await draft();
  demand(Array.isArray(drafts), `rules of method ${method.name} gave no list`);
  const faults = [
    ...listFaults(
      "rule",
      drafts.map(({ name }) => name),
    ),
    ...drafts.flatMap(draftFaults),
  ];
  demandNone(faults.map((fault) => `rules of method ${method.name}: ${fault}`));
  const again = canonical(await draft()) === canonical(drafts);
  demand(again, `rules of method ${method.name} were others when asked again`);
}

function draftFaults({ name, doc, where, size, measures }: RuleDraft): string[] {
  const faults = measuresFaults(measures);
  if (!isSpoken(doc) || !doc.includes(" ")) faults.push("has no sentence");
  if (!isSpoken(where)) faults.push(`has the condition ${JSON.stringify(where)}`);
  if (size !== undefined && !(Number.isInteger(size) && size >= 0))
    faults.push(`has ${size} members`);
  return faults.map((fault) => `rule ${name}: ${fault}`);
}

/** Text without what a program writes by mistake. */
const isSpoken = (text: unknown): text is string =>
  typeof text === "string" &&
  text.trim() !== "" &&
  !/\bNaN\b|\bInfinity\b|\bundefined\b|\[object /u.test(text);
