import { z } from "zod";

export const timeUnit = z
  .enum(["minute", "hour", "day", "week", "month", "quarter", "year"])
  .describe("A unit of time. Minutes and hours are exact; the others follow the calendar.");
