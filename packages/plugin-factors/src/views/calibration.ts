import { defineView } from "@satsuma/plugin";
import type { Curve } from "@satsuma/plugin";
import { wilsonInterval } from "@satsuma/stats/probability";
import type { RegressionModel } from "../regression/model.ts";

/** Whether foretold probabilities came true. */
export const calibrationView = defineView<RegressionModel>({
  kind: "model",
  name: "calibration",
  doc: "How often yes was found where which probability was foretold.",
  method: "logistic",
  draw: ({ model }) => (model.calibration.length < 2 ? undefined : drawn(model)),
});

const drawn = ({ calibration }: RegressionModel): Curve => ({
  kind: "curve",
  title: "Foretold and found",
  caption:
    "Customers in tenths by the probability foretold by estimates that had not seen them, and how often yes was found. On the diagonal they agree.",
  x: { label: "Foretold", unit: "share" },
  y: { label: "Found", unit: "share" },
  lines: [
    {
      label: "found",
      points: calibration.map(({ expected, found }) => [expected, found] as const),
      intervals: calibration.map(({ customers, found }) =>
        wilsonInterval(Math.round(found * customers), customers, 0.95),
      ),
    },
    {
      label: "agreement",
      role: "reference",
      points: [
        [0, 0],
        [1, 1],
      ],
    },
  ],
});
