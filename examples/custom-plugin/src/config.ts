import { z } from "zod";

const share = z.number().gt(0).lt(1);

/** What a rule may set: shares of customers who wait less than that. */
export const params = z
  .strictObject({
    orders: z.string().describe("The event table of orders."),
    window: z.string().default("24 months").describe("What counts, back from the run."),
    late: share.default(0.75).describe("How many customers wait less than who is late."),
    overdue: share.default(0.9).describe("How many customers wait less than who is overdue."),
  })
  .refine(({ late, overdue }) => late < overdue, "late must be less than overdue");

/** What `rhythm` works with. */
export type Params = z.output<typeof params>;

/** The config in a project: without `orders` the plugin brings no method. */
export const config = z
  .strictObject({ ...params.shape, orders: params.shape.orders.optional() })
  .refine(({ late, overdue }) => late < overdue, "late must be less than overdue");
