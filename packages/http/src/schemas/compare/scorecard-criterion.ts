import type { ScorecardCriterion } from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";

export const scorecardCriterion = named(
  "ScorecardCriterion",
  same<ScorecardCriterion>()(
    z.enum(["size", "growth", "value", "margin", "reach", "stability", "distinctness", "capacity"]),
  ),
);
