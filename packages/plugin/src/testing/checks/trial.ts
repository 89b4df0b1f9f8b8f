import type { Frame, Scalar, ValueType } from "@satsuma/model";
import type { FitInput } from "../../fit-input.ts";
import type { FeatureTypes, Fitted, Method } from "../../method.ts";
import { customersFromRows } from "../memory/customers.ts";
import type { MemoryCustomers } from "../memory/customers.ts";
import { memoryFit } from "../memory/memory-fit.ts";
import { memoryRun } from "../memory/memory-run.ts";
import { memoryScore } from "../memory/memory-score.ts";
import { validated } from "../memory/validated.ts";
import { called } from "./called.ts";
import { drawnCustomers, drawnEvents } from "./drawn-rows.ts";
import type { MethodTrial, Subject } from "./options.ts";

/** What came of fitting a method and scoring the same customers. */
export interface Outcome {
  readonly fitted: Fitted<unknown>;
  readonly traits: Frame;
}

/** How a trial differs from the plain one. */
export interface TrialOptions {
  readonly customers?: MemoryCustomers;
  readonly signal?: AbortSignal;
  /** Stands between the method and its input. */
  readonly watch?: (input: FitInput) => FitInput;
  /** Sees the parameters before the method does. */
  readonly watchParams?: (params: unknown) => void;
}

type Row = Readonly<Record<string, Scalar>>;

/** The parameters of the project's config. */
export const paramsOf = (method: Method, subject: Subject): Promise<unknown> =>
  called(`validating the standard of method ${method.name}`, subject, () =>
    validated(method.params, method.standard),
  );

/** The types of the features in the trial: numbers unless the options say otherwise. */
export const typesOf = (method: Method, params: unknown, subject: Subject): FeatureTypes =>
  typesFor(method.reads(params), trialOf(method, subject).types);

const trialOf = ({ name }: Method, { options }: Subject): MethodTrial =>
  options.methods?.[name] ?? {};

/** A type for each name: a number unless another is given. */
export const typesFor = (
  named: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, ValueType>> = {},
): Readonly<Record<string, ValueType>> =>
  Object.fromEntries(Object.keys(named).map((name) => [name, given[name] ?? { kind: "number" }]));

/** The customers a method learns from in the trial, some of their values replaced. */
export async function learningOf(
  method: Method,
  subject: Subject,
  { row = (given) => given, event = (given) => given }: Replacements = {},
): Promise<MemoryCustomers> {
  const trial = trialOf(method, subject);
  const params = await paramsOf(method, subject);
  const types = typesOf(method, params, subject);
  const outcomes = typesFor(method.outcomes?.(params) ?? {}, trial.outcomes);
  const cutOffs = method.cutOffs?.(params).length;
  const rows = trial.customers ?? drawnCustomers({ ...types, ...outcomes }, cutOffs);
  const events = eventsOf(method, params, trial, rows);
  return customersFromRows(rows.map(row), types, keyType(rows), {
    outcomes,
    ...(events && { eventTypes: events.types, events: events.rows.map(event) }),
  });
}

/** What is put in place of what the trial has. */
export interface Replacements {
  readonly row?: (row: Row, i: number) => Row;
  readonly event?: (event: Row, i: number) => Row;
}

function eventsOf(method: Method, params: unknown, trial: MethodTrial, customers: readonly Row[]) {
  const reads = method.events?.(params);
  if (reads === undefined) return undefined;
  const types = typesFor(reads.fields, trial.eventTypes);
  const keys = [...new Set(customers.map(({ customer = null }) => customer))];
  return { types, rows: trial.events ?? drawnEvents(keys, types) };
}

/** Numbers or texts, as the first row has it. */
export const keyType = ([first]: readonly Row[]): ValueType =>
  typeof first?.["customer"] === "number" ? { kind: "number" } : { kind: "text" };

/** The same customers as they are scored: each once, as of its last cut-off, without outcomes. */
export function scoringOf(customers: MemoryCustomers): MemoryCustomers {
  const rows = customers.rows
    .filter(({ key }, i, all) => all[i + 1]?.key !== key)
    .map(({ key, features }) => ({ key, features, outcomes: {}, cutOff: 0 }));
  return { ...customers, outcomes: {}, hasCutOffs: false, rows };
}

/** Fits the method. */
export async function fitted(
  method: Method,
  subject: Subject,
  { customers, signal, watch = (input) => input, watchParams }: TrialOptions = {},
): Promise<Fitted<unknown>> {
  const params = await paramsOf(method, subject);
  watchParams?.(params);
  const input = memoryFit(customers ?? (await learningOf(method, subject)), signal);
  const run = memoryRun(params, signal && { signal });
  return called(`fit of method ${method.name}`, subject, () => method.fit(watch(input), run));
}

/** Scores customers. */
export const scored = (
  method: Method,
  subject: Subject,
  model: unknown,
  customers: MemoryCustomers,
): Promise<Frame> =>
  called(`scoring by method ${method.name}`, subject, () =>
    memoryScore(method.score, model, customers),
  );

/** Fits the method and scores the customers it was fitted on. */
export async function outcome(
  method: Method,
  subject: Subject,
  options: TrialOptions = {},
): Promise<Outcome> {
  const customers = options.customers ?? (await learningOf(method, subject));
  const found = await fitted(method, subject, { ...options, customers });
  return {
    fitted: found,
    traits: await scored(method, subject, found.model, scoringOf(customers)),
  };
}

/** A model, and the customers it scores. */
export async function modelOf(method: Method, subject: Subject) {
  const learning = await learningOf(method, subject);
  const { model, quality } = await fitted(method, subject, { customers: learning });
  return { model, quality, customers: scoringOf(learning) };
}

/** Makes one value unknown: of every row, or of every third. */
export const without =
  (name: string, every: 1 | 3) =>
  (row: Row, i: number): Row =>
    i % every === 0 ? { ...row, [name]: null } : row;
