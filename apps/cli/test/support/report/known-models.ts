import type { History } from "@satsuma/engine";
import { nasty } from "./nasty.ts";

/** What is known of the models of other instants: one method had too little to learn from. */
export const knownModels: History["known"] = {
  models: [],
  unfitted: [
    { method: "churn.tree", asOf: "2026-06-30T22:00:00Z", code: "CHURN_FEW", message: nasty },
  ],
  attributes: [],
  firstEvent: null,
  pointsBefore: 0,
};
