import { customerKey, walk } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import { cell } from "@satsuma/model";
import type { ColumnValues, Frame } from "@satsuma/model";
import type { Method } from "../../method.ts";
import { isScoreNode } from "../../score-node.ts";
import type { MemoryCustomers } from "../memory/customers.ts";
import { featureFrame } from "../memory/frame.ts";
import { featureValues } from "../memory/memory-fit.ts";
import { evaluateTraits, memoryScore } from "../memory/memory-score.ts";
import { canonical, jsonFaults } from "./canonical.ts";
import { demand, demandNone } from "./check.ts";
import type { Check } from "./check.ts";
import { columnFaults } from "./column-faults.ts";
import { listFaults } from "./identity.ts";
import type { Subject } from "./options.ts";
import { eachMethod, resultOrRefusal } from "./subject.ts";
import { customersOf, fitted, outcome, paramsOf, without } from "./trial.ts";

/** How models give traits. */
export const scoreChecks = (subject: Subject): Check[] => [
  {
    id: "traits",
    title: "gives the traits it declares, of the types it declares, and no others",
    run: () => eachMethod(subject, (method) => demandTraits(method, subject)),
  },
  {
    id: "order",
    title: "gives a customer the same traits in any order and in any company",
    run: () => eachMethod(subject, (method) => demandOrder(method, subject)),
  },
  {
    id: "unknowns",
    title: "copes with unknown values in every feature",
    run: () => eachMethod(subject, (method) => demandUnknowns(method, subject)),
  },
  {
    id: "model-reread",
    title: "scores the same with a model that was written to JSON and read again",
    run: () => eachMethod(subject, (method) => demandReread(method, subject)),
  },
  {
    id: "scores-agree",
    title: "scores the same by expression and by batches, where it has both",
    run: () => eachMethod(subject, (method) => demandAgreement(method, subject)),
  },
];

async function demandTraits(method: Method, subject: Subject): Promise<void> {
  const customers = await customersOf(method, subject);
  const columns = method.writes(await paramsOf(method), customers.types);
  const { model } = await fitted(method, subject, { customers });
  demandNone(listFaults("trait", Object.keys(columns)));
  demandNone(typeFaults(method, model, customers, columns));
  const traits = memoryScore(method.score, model, customers);
  demandNone(traitFaults(method, columns, traits, customers));
}

/** Expressions whose type is not the declared one, or that hold what no score may. */
function typeFaults(
  method: Method,
  model: unknown,
  customers: MemoryCustomers,
  columns: ReturnType<Method["writes"]>,
): string[] {
  const expressions = Object.entries(expressionsOf(method, model, customers));
  const wrongType = expressions
    .filter(([name, { type }]) => canonical(type) !== canonical(columns[name]?.type))
    .map(([name, { type }]) => `trait ${name} is of type ${canonical(type)}, not as declared`);
  const nodes = [...walk(...expressions.map(([, value]) => value))];
  const strange = nodes.filter((node) => !isScoreNode(node)).map(({ kind }) => kind);
  return [...wrongType, ...strange.map((kind) => `a score cannot use a node of kind ${kind}`)];
}

function expressionsOf(
  { score }: Method,
  model: unknown,
  customers: MemoryCustomers,
): Readonly<Record<string, Value>> {
  if (!("expression" in score)) return {};
  const given = { features: featureValues(customers), key: customerKey(customers.key) };
  return score.expression(model, given);
}

function traitFaults(
  { name }: Method,
  columns: ReturnType<Method["writes"]>,
  traits: Frame,
  { rows }: MemoryCustomers,
): string[] {
  const found = Object.keys(traits.columns).filter((column) => column !== "customer");
  const missing = Object.keys(columns).filter((column) => !found.includes(column));
  const extra = found.filter((column) => !(column in columns));
  return [
    ...missing.map((column) => `method ${name} declares the trait ${column} and does not give it`),
    ...extra.map((column) => `method ${name} gives the trait ${column}, which it does not declare`),
    ...Object.entries(columns).flatMap(([column, declared]) =>
      columnFaults(`trait ${column}`, declared, traits.columns[column], rows.length),
    ),
  ];
}

async function demandOrder(method: Method, subject: Subject): Promise<void> {
  const customers = await customersOf(method, subject);
  const { model, traits } = await scored(method, subject, customers);
  const expected = byKey(traits);
  const halves = [
    customers.rows.filter((_, i) => i % 2 === 0),
    customers.rows.filter((_, i) => i % 2 === 1),
  ];
  for (const rows of [customers.rows.toReversed(), ...halves]) {
    const found = byKey(memoryScore(method.score, model, { ...customers, rows }));
    const moved = [...found].filter(([key, values]) => expected.get(key) !== values);
    demand(
      moved.length === 0,
      `method ${method.name} scores ${moved.length} customers otherwise in another order or batch`,
    );
  }
}

async function scored(method: Method, subject: Subject, customers: MemoryCustomers) {
  const { fitted: result, traits } = await outcome(method, subject, { customers });
  return { model: result.model, traits };
}

/** The traits of each customer as text. */
function byKey({ columns, length }: Frame): Map<string, string> {
  const rows = Array.from({ length }, (_, i) =>
    Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, cell(column, i)])),
  );
  return new Map(rows.map((row) => [canonical(row["customer"]), canonical(row)]));
}

async function demandUnknowns(method: Method, subject: Subject): Promise<void> {
  const params = await paramsOf(method);
  for (const feature of Object.keys(method.reads(params))) {
    for (const every of [1, 3] as const) {
      const customers = await customersOf(method, subject, without(feature, every));
      const what = `method ${method.name}, where ${feature} is unknown,`;
      const result = await resultOrRefusal(what, () => outcome(method, subject, { customers }));
      if (result === undefined) continue;
      demandNone(jsonFaults(result.fitted.model));
      const columns = method.writes(params, customers.types);
      demandNone(traitFaults(method, columns, result.traits, customers));
    }
  }
}

async function demandReread(method: Method, subject: Subject): Promise<void> {
  const customers = await customersOf(method, subject);
  const { model, traits } = await scored(method, subject, customers);
  const reread: unknown = JSON.parse(JSON.stringify(model));
  const again = memoryScore(method.score, reread, customers);
  demand(
    canonical(again) === canonical(traits),
    `method ${method.name} scores otherwise once its model was written and read`,
  );
}

async function demandAgreement(method: Method, subject: Subject): Promise<void> {
  const batches = batchScore(method.score);
  if (!("expression" in method.score) || batches === undefined) return;
  const customers = await customersOf(method, subject);
  const { model } = await fitted(method, subject, { customers });
  const evaluated = evaluateTraits(expressionsOf(method, model, customers), customers);
  const applied = batches.apply(model, featureFrame(customers, customers.rows));
  const differing = Object.keys(evaluated).filter(
    (name) => cells(evaluated[name], customers) !== cells(applied.columns[name], customers),
  );
  demandNone(differing.map((name) => `trait ${name} differs between expression and batches`));
}

/** The way in batches, which TypeScript forgets once there is an expression. */
const batchScore = (score: Method["score"]) => ("apply" in score ? score : undefined);

const cells = (column: ColumnValues | undefined, { rows }: MemoryCustomers): string =>
  canonical(column && rows.map((_, i) => cell(column, i)));
