import { z } from "zod";

/** What a project sets, and what a rule may set instead. */
export const config = z.strictObject({
  orders: z.string().describe("The event table of orders."),
  share: z.number().gt(0).lt(1).default(0.5).describe("Share of customers who are not busy."),
});

/** The config, checked and complete. */
export type Params = z.output<typeof config>;
