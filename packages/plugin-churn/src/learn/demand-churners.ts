import { SatsumaError } from "@satsuma/plugin";
import type { ChurnParams } from "../config.ts";
import { churnersIn } from "./churners-in.ts";
import type { LearningRows } from "../data/learning-rows.ts";

/**
 * Refuses what nothing can be learnt from.
 *
 * @throws SatsumaError `CHURN_NO_CUSTOMERS`, `CHURN_NOBODY_LEFT`, `CHURN_EVERYBODY_LEFT`, `CHURN_FEW_CHURNERS`
 */
export function demandChurners(rows: LearningRows, params: ChurnParams): void {
  const customers = rows.tree.rows;
  if (customers === 0) throw nobody(params);
  const left = churnersIn(rows);
  if (left === 0) throw unanimous("CHURN_NOBODY_LEFT", `none of ${customers} customers left`);
  if (left === customers) {
    throw unanimous("CHURN_EVERYBODY_LEFT", `all ${customers} customers left`);
  }
  const [fewer, who] = left <= customers - left ? [left, "left"] : [customers - left, "stayed"];
  if (fewer >= params.minimumChurners) return;
  throw new SatsumaError(
    "CHURN_FEW_CHURNERS",
    `only ${fewer} of ${customers} customers ${who}: at least ${params.minimumChurners} who left and as many who stayed are needed`,
    { help: "learn from more cut-offs (cutOffs), another window, or more customers" },
  );
}

const nobody = ({ events }: ChurnParams): SatsumaError =>
  new SatsumaError("CHURN_NO_CUSTOMERS", "there are no customers to learn from", {
    help:
      events === undefined
        ? "look at whom it is about (among), and at what the filters of the table leave"
        : `the cut-offs must lie within the time that ${events} cover: take a shorter window, or fewer cut-offs`,
  });

const unanimous = (code: string, found: string): SatsumaError =>
  new SatsumaError(code, `${found}: there is nothing to tell apart`, {
    help: "look at what says that somebody has left (events and window, or churned)",
  });
