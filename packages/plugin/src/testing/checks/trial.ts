import type { Frame, Scalar, ValueType } from "@satsuma/model";
import type { FitInput } from "../../fit-input.ts";
import type { FeatureTypes, Fitted, Method } from "../../method.ts";
import { customersFromRows } from "../memory/customers.ts";
import type { MemoryCustomers } from "../memory/customers.ts";
import { memoryFit } from "../memory/memory-fit.ts";
import { memoryRun } from "../memory/memory-run.ts";
import { memoryScore } from "../memory/memory-score.ts";
import { validated } from "../memory/validated.ts";
import { drawnCustomers } from "./drawn-customers.ts";
import type { Subject } from "./options.ts";

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
}

/** The parameters of the project's config. */
export const paramsOf = (method: Method): Promise<unknown> =>
  validated(method.params, method.standard);

/** The types of the features in the trial: numbers unless the options say otherwise. */
export function typesOf(method: Method, params: unknown, { options }: Subject): FeatureTypes {
  const given = options.methods?.[method.name]?.types ?? {};
  const number: ValueType = { kind: "number" };
  const names = Object.keys(method.reads(params));
  return Object.fromEntries(names.map((name) => [name, given[name] ?? number]));
}

/** The customers of the trial, some of their features replaced. */
export async function customersOf(
  method: Method,
  subject: Subject,
  replace: (
    row: Readonly<Record<string, Scalar>>,
    i: number,
  ) => Readonly<Record<string, Scalar>> = (row) => row,
): Promise<MemoryCustomers> {
  const types = typesOf(method, await paramsOf(method), subject);
  const rows = subject.options.methods?.[method.name]?.customers ?? drawnCustomers(types);
  const key: ValueType =
    typeof rows[0]?.["customer"] === "number" ? { kind: "number" } : { kind: "text" };
  return customersFromRows(rows.map(replace), types, key);
}

/** Fits the method. */
export async function fitted(
  method: Method,
  subject: Subject,
  { customers, signal, watch = (input) => input }: TrialOptions = {},
): Promise<Fitted<unknown>> {
  const params = await paramsOf(method);
  const input = memoryFit(customers ?? (await customersOf(method, subject)), signal);
  const run = signal === undefined ? memoryRun(params) : memoryRun(params, { signal });
  return method.fit(watch(input), run);
}

/** Fits the method and scores the customers it was fitted on. */
export async function outcome(
  method: Method,
  subject: Subject,
  options: TrialOptions = {},
): Promise<Outcome> {
  const customers = options.customers ?? (await customersOf(method, subject));
  const model = await fitted(method, subject, { ...options, customers });
  return { fitted: model, traits: memoryScore(method.score, model.model, customers) };
}

/** Makes one feature unknown: of every customer, or of every third. */
export const without =
  (feature: string, every: 1 | 3) =>
  (row: Readonly<Record<string, Scalar>>, i: number): Readonly<Record<string, Scalar>> =>
    i % every === 0 ? { ...row, [feature]: null } : row;
