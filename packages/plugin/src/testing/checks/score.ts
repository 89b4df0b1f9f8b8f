import { cell } from "@satsuma/model";
import type { ColumnValues, Frame } from "@satsuma/model";
import type { Method } from "../../method.ts";
import type { MemoryCustomers } from "../memory/customers.ts";
import { eventsToApply } from "../memory/events.ts";
import { featureFrame } from "../memory/frame.ts";
import { evaluateTraits } from "../memory/memory-score.ts";
import { called, resultOrRefusal } from "./called.ts";
import { canonical, jsonFaults } from "./canonical.ts";
import { demand, demandNone } from "./check.ts";
import type { PlainCheck } from "./check.ts";
import { demandStage } from "./fit.ts";
import type { Subject } from "./options.ts";
import { expressionsOf } from "./score-nodes.ts";
import { eachMethod } from "./stages.ts";
import { traitFaults } from "./trait-faults.ts";
import { learningOf, modelOf, outcome, paramsOf, scored, scoringOf, without } from "./trial.ts";
import type { Replacements } from "./trial.ts";

/** How models give traits. */
export const scoreChecks = (subject: Subject): PlainCheck[] => [
  {
    id: "scores",
    title: "scores the customers of the trial, by what a score may use",
    run: () => demandStage(subject, "scores"),
  },
  {
    id: "traits",
    title: "gives the traits it declares, of the types it declares, and no others",
    run: () => demandStage(subject, "traits"),
  },
  {
    id: "order",
    title: "gives a customer the same traits in any order and in any company",
    run: () => eachMethod(subject, "traits", (method) => demandOrder(method, subject)),
  },
  {
    id: "unknowns",
    title: "copes with unknown values in every feature, outcome and event",
    run: () => eachMethod(subject, "traits", (method) => demandUnknowns(method, subject)),
  },
  {
    id: "model-reread",
    title: "scores the same with a model that was written to JSON and read again",
    run: () => eachMethod(subject, "traits", (method) => demandReread(method, subject)),
  },
  {
    id: "scores-agree",
    title: "scores the same by expression and by batches, where it has both",
    run: () => eachMethod(subject, "traits", (method) => demandAgreement(method, subject)),
  },
];

async function demandOrder(method: Method, subject: Subject): Promise<void> {
  const { model, customers } = await modelOf(method, subject);
  const expected = byKey(await scored(method, subject, model, customers));
  const halves = [
    customers.rows.filter((_, i) => i % 2 === 0),
    customers.rows.filter((_, i) => i % 2 === 1),
  ];
  for (const rows of [customers.rows.toReversed(), ...halves]) {
    const found = byKey(await scored(method, subject, model, { ...customers, rows }));
    const moved = [...found].filter(([key, values]) => expected.get(key) !== values);
    demand(
      moved.length === 0,
      `method ${method.name} scores ${moved.length} customers otherwise in another order or batch`,
    );
  }
}

/** The traits of each customer as text. */
function byKey({ columns, length }: Frame): Map<string, string> {
  const rows = Array.from({ length }, (_, i) =>
    Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, cell(column, i)])),
  );
  return new Map(rows.map((row) => [canonical(row["customer"]), canonical(row)]));
}

async function demandUnknowns(method: Method, subject: Subject): Promise<void> {
  for (const [name, replace] of await unknowns(method, subject)) {
    const what = `method ${method.name}, where ${name} is unknown,`;
    const learning = await learningOf(method, subject, replace);
    const customers = scoringOf(learning);
    const result = await resultOrRefusal(what, () =>
      outcome(method, subject, { customers: learning }),
    );
    if (result === undefined) continue;
    const columns = method.writes(await paramsOf(method, subject), customers.types);
    const faults = [
      ...jsonFaults(result.fitted.model),
      ...traitFaults(method, columns, result.traits, customers),
    ];
    demandNone(faults.map((fault) => `${what} ${fault}`));
  }
}

/** Every value of a customer and of an event, unknown of all and of every third. */
async function unknowns(
  method: Method,
  subject: Subject,
): Promise<(readonly [name: string, Replacements])[]> {
  const params = await paramsOf(method, subject);
  const ofCustomers = { ...method.reads(params), ...method.outcomes?.(params) };
  const ofEvents = method.events?.(params).fields ?? {};
  return ([1, 3] as const).flatMap((every) => [
    ...Object.keys(ofCustomers).map((name) => [name, { row: without(name, every) }] as const),
    ...Object.keys(ofEvents).map((name) => [name, { event: without(name, every) }] as const),
  ]);
}

async function demandReread(method: Method, subject: Subject): Promise<void> {
  const { model, customers } = await modelOf(method, subject);
  const traits = await scored(method, subject, model, customers);
  const reread: unknown = JSON.parse(JSON.stringify(model));
  const again = await scored(method, subject, reread, customers);
  demand(
    canonical(again) === canonical(traits),
    `method ${method.name} scores otherwise once its model was written and read`,
  );
}

async function demandAgreement(method: Method, subject: Subject): Promise<void> {
  const batches = batchScore(method.score);
  if (!("expression" in method.score) || batches === undefined) return;
  const { model, customers } = await modelOf(method, subject);
  const evaluated = evaluateTraits(expressionsOf(method, model, customers), customers);
  const applied = await called(`apply of method ${method.name}`, subject, () => {
    const { rows } = customers;
    return batches.apply(model, featureFrame(customers, rows), eventsToApply(customers, rows));
  });
  const differing = Object.keys(evaluated).filter(
    (name) => cells(evaluated[name], customers) !== cells(applied.columns[name], customers),
  );
  demandNone(differing.map((name) => `trait ${name} differs between expression and batches`));
}

/** The way in batches, which TypeScript forgets once there is an expression. */
const batchScore = (score: Method["score"]) => ("apply" in score ? score : undefined);

const cells = (column: ColumnValues | undefined, { rows }: MemoryCustomers): string =>
  canonical(column && rows.map((_, i) => cell(column, i)));
