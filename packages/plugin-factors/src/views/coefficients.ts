import { defineView } from "@satsuma/plugin";
import type { Bars } from "@satsuma/plugin";
import { columnName, threeDigits } from "@satsuma/plugin/variables";
import type { RegressionModel } from "../regression/model.ts";

const MOST = 20;

/** What each feature does, in standard deviations of it, so that features can be compared. */
export const coefficientsView = (method: RegressionModel["kind"]) =>
  defineView<RegressionModel>({
    kind: "model",
    name: `${method}_coefficients`,
    doc: "What a standard deviation more of each feature does to what is foretold.",
    method,
    draw: ({ model }) => (model.terms.length === 0 ? undefined : drawn(model)),
  });

function drawn({ terms, kind }: RegressionModel): Bars {
  const bars = terms.map(({ column, coefficient, deviation }) => ({
    label: columnName(column),
    value: coefficient.estimate * deviation,
    interval: { low: coefficient.low * deviation, high: coefficient.high * deviation },
    note: `${threeDigits(coefficient.estimate)} a unit, p ${coefficient.p < 0.001 ? "< 0.001" : coefficient.p.toFixed(3)}`,
  }));
  return {
    kind: "bars",
    title: kind === "linear" ? "What the outcome goes with" : "What yes goes with",
    caption:
      "What a standard deviation more of a feature does, all others being equal, with 95 % intervals. Where the interval holds 0 it may be nothing.",
    value: { label: kind === "linear" ? "Change of the outcome" : "Change of the log odds" },
    bars: bars.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, MOST),
  };
}
