import type { Diagnostic, FitInput, Fitted, Run } from "@satsuma/plugin";
import type { Params } from "../config.ts";
import type { RhythmModel } from "./model.ts";
import { binCuts } from "./model.ts";
import { wait } from "./wait.ts";

const ENOUGH = 50;

/** Finds from which wait on a customer is late, and overdue, among the customers of this project. */
export async function fit(
  input: FitInput<"orders" | "first" | "last">,
  { params }: Run<Params>,
): Promise<Fitted<RhythmModel>> {
  const waited = wait(input.features);
  const [all] = await input.quantiles(waited, [params.late, params.overdue]);
  const [late = 1, overdue = 1] = all?.quantiles ?? [];
  const standings = await counts(input, late < overdue ? [late, overdue] : [late]);
  const model: RhythmModel = {
    late,
    overdue,
    customers: { rhythm: standings[0] ?? 0, late: standings[1] ?? 0, overdue: standings[2] ?? 0 },
    waits: await counts(input, binCuts),
  };
  return {
    model,
    quality: {
      customers: { value: all?.count ?? 0, unit: "customers", doc: "Customers with a rhythm." },
    },
    warnings: (all?.count ?? 0) < ENOUGH ? [tooFew(all?.count ?? 0)] : [],
  };
}

/** How many customers wait up to each cut, and beyond the last. */
async function counts(
  input: FitInput<"orders" | "first" | "last">,
  cuts: readonly number[],
): Promise<readonly number[]> {
  const [all] = await input.histogram(wait(input.features), { cuts });
  return all?.counts ?? [];
}

const tooFew = (found: number): Diagnostic => ({
  code: "LOYALTY_FEW_CUSTOMERS",
  severity: "warning",
  message: `only ${found} customers ordered at least twice: what is late is rough below ${ENOUGH}`,
});
