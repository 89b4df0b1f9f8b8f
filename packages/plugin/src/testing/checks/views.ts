import type { Figure } from "@satsuma/figure";
import type { Contributions } from "../../plugin.ts";
import type { CustomerView, ModelView } from "../../view.ts";
import { customersFromRows } from "../memory/customers.ts";
import type { MemoryCustomers } from "../memory/customers.ts";
import { featureFrame } from "../memory/frame.ts";
import { called } from "./called.ts";
import { canonical } from "./canonical.ts";
import { demand, demandNone } from "./check.ts";
import type { PlainCheck } from "./check.ts";
import { drawnCustomers } from "./drawn-rows.ts";
import { figureFaults } from "./figure-faults.ts";
import type { Subject } from "./options.ts";
import { comesTo } from "./stages.ts";
import { eachView } from "./subject.ts";
import { keyType, modelOf, paramsOf, typesFor, without } from "./trial.ts";

/** What views draw. */
export const viewChecks = (subject: Subject): PlainCheck[] => [
  {
    id: "model-views",
    title: "draws its models as figures that are plain data",
    run: () => eachView(subject, "model", (view, all) => demandModelFigure(view, all, subject)),
  },
  {
    id: "customer-views",
    title: "draws customers as figures that are plain data, also nobody and unknown values",
    run: () => eachView(subject, "customers", (view) => demandCustomerFigures(view, subject)),
  },
];

const asOf = "2026-03-01T00:00:00Z";

async function demandModelFigure(
  view: ModelView,
  { methods = [] }: Contributions,
  subject: Subject,
): Promise<void> {
  const method = methods.find(({ name }) => name === view.method);
  demand(method !== undefined, `view ${view.name} is of ${view.method}, which is no method here`);
  if (!(await comesTo(method, subject, "json"))) return;
  const { model, quality } = await modelOf(method, subject);
  const input = { model, quality, asOf, params: await paramsOf(method, subject) };
  await demandFigure(view.name, subject, input, () => view.draw(input));
}

async function demandCustomerFigures(view: CustomerView, subject: Subject): Promise<void> {
  const isCount = Number.isInteger(view.rows) && view.rows > 0;
  demand(isCount, `view ${view.name} wants ${view.rows} customers`);
  const names = Object.keys(view.reads);
  const rowSets = [
    viewed(view, subject),
    viewed(view, subject, () => []),
    ...names.map((name) => viewed(view, subject, (rows) => rows.map(without(name, 1)))),
  ];
  for (const customers of rowSets) {
    const rows = customers.rows.slice(0, view.rows);
    const input = { customers: featureFrame(customers, rows), total: customers.rows.length, asOf };
    await demandFigure(view.name, subject, input, () => view.draw(input));
  }
}

type Rows = ReturnType<typeof drawnCustomers>;

function viewed(
  view: CustomerView,
  { options }: Subject,
  change = (rows: Rows): Rows => rows,
): MemoryCustomers {
  const trial = options.views?.[view.name] ?? {};
  const types = typesFor(view.reads, trial.types);
  const rows = [...(trial.customers ?? drawnCustomers(types))];
  return customersFromRows(change(rows), types, keyType(rows));
}

async function demandFigure(
  view: string,
  subject: Subject,
  input: unknown,
  draw: () => Figure | undefined,
): Promise<void> {
  const before = canonical(input);
  const what = `draw of view ${view}`;
  const figure = await called(what, subject, draw);
  const again = await called(what, subject, draw);
  demand(canonical(input) === before, `${what} changed what it was given`);
  demand(canonical(figure) === canonical(again), `${what} drew two figures of one input`);
  if (figure === undefined) return;
  const faults = await called(what, subject, () => figureFaults(figure));
  demandNone(faults.map((fault) => `${what}: ${fault}`));
}
