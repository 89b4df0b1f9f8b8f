import type { History } from "@satsuma/engine";
import type { Findings } from "../../../src/report/findings.ts";
import { knownModels } from "./known-models.ts";
import { nasty } from "./nasty.ts";

/** A past or a future of one segment in three points. */
const history = ({ sizes, ahead }: { sizes: (number | null)[]; ahead: boolean }): History => ({
  asOf: "2026-06-30T22:00:00Z",
  timezone: "Europe/Berlin",
  every: "month",
  customers: 100,
  points: ["2026-07-01", "2026-07-02", "2026-07-03"].map((date, i) => ({
    instant: `${date}T00:00:00Z`,
    date,
    isAhead: ahead && i > 0,
  })),
  series: [
    {
      name: "win_back",
      title: nasty,
      isArchived: false,
      sizes,
      shares: sizes.map((size) => (size === null ? null : size / 100)),
      entered: [null, 0, 1],
      left: [null, 3, 0],
    },
  ],
  known: knownModels,
  cost: { statements: 1, conditions: 3 },
});

export const foundPast: Findings["past"] = {
  history: history({ sizes: [10, null, 20], ahead: false }),
};

export const foundComing: Findings["coming"] = {
  found: history({ sizes: [20, 17, 18], ahead: true }),
};
