import type { HistoryUnit } from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";

export const historyUnit = named(
  "HistoryUnit",
  same<HistoryUnit>()(
    z
      .enum(["day", "week", "month", "quarter", "year"])
      .describe("How far apart two points of a history are."),
  ),
);
