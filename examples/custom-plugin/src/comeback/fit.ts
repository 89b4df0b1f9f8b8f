import { and, choose, compare, known, number, SatsumaError } from "@satsuma/plugin";
import type { FitInput, Fitted, Value } from "@satsuma/plugin";

/** What fitting finds: which share came back. */
export interface ComebackModel {
  readonly once: number;
  readonly often: number;
}

/** A row is a customer at a cut-off: those who had ordered once, and more often, and how many of them came again. */
export async function fit(input: FitInput<"orders", "again">): Promise<Fitted<ComebackModel>> {
  const { orders } = input.features;
  const { again } = input.outcomes;
  const came = choose([
    { when: compare(again, "gt", number(0)), value: number(1) },
    { when: known(again), value: number(0) },
  ]);
  const often = choose([{ when: compare(orders, "gt", number(1)), value: came }]);
  const once = choose([
    { when: and(known(orders), compare(orders, "le", number(1))), value: came },
  ]);
  const all = await shareOf(input, came);
  if (all === undefined) {
    throw new SatsumaError("LOYALTY_NO_PAST", "no customer had ordered 90 days ago", {
      help: "learn from it once there is a longer past",
    });
  }
  return {
    model: {
      once: (await shareOf(input, once)) ?? all,
      often: (await shareOf(input, often)) ?? all,
    },
    quality: {
      "came back": { value: all, unit: "share", doc: "Share of rows that came back." },
    },
    warnings: [],
  };
}

/** The average of noughts and ones; nothing when none is known. */
async function shareOf(
  input: FitInput<"orders", "again">,
  value: Value,
): Promise<number | undefined> {
  const { columns } = await input.aggregate({ share: { fn: "average", of: value } });
  const share = columns["share"]?.kind === "numbers" ? columns["share"].values[0] : undefined;
  return share === undefined || Number.isNaN(share) ? undefined : share;
}
