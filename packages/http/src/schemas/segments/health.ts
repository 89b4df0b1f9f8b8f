import type { Health, HealthFinding, HealthKind } from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";

const healthKind = named(
  "HealthKind",
  same<HealthKind>()(
    z
      .enum([
        "empty",
        "everybody",
        "same",
        "near-duplicate",
        "not-run",
        "overdue",
        "outdated",
        "expired",
        "expiring",
        "archived-used",
        "draft-used",
        "drifting",
        "weak-data",
        "unused",
      ])
      .describe(
        "- `empty`: nobody is in it; `everybody`: all customers are. - `same`, `near-duplicate`: two have the same members, or a Jaccard index of at least 0.95. - `not-run`: it was no part of the last run; `overdue`: its schedule has come round since; `outdated`: rules or data are others than those of the last run. - `expired`, `expiring`: its last day is over, or comes within 30 days. - `archived-used`, `draft-used`: another rule stands on it, though it is archived, has expired, or is a draft. - `drifting`: its size changed by more than it usually does. - `weak-data`: its rule stands on data that is. - `unused`: no other rule, plugin or schedule has it, and it has no owner.",
      ),
  ),
);

const healthFinding = named(
  "HealthFinding",
  same<HealthFinding>()(
    z.object({
      kind: healthKind,
      segments: z
        .array(z.string())
        .describe(
          "Which segments it is about; none for what is about the project. Tiers and splits that are unused are named as a whole.",
        ),
      message: z.string().describe("What was found, with figures."),
      action: z.string().describe("What to do about it."),
    }),
  ),
);

export const health = named(
  "Health",
  same<Health>()(
    z
      .object({
        asOf: z.string(),
        customers: z.number(),
        segments: z
          .number()
          .describe("Segments that were looked at, archived and expired ones too."),
        findings: z.array(healthFinding).describe("In the order of `HealthKind`."),
        untold: z.array(z.string()).describe("What cannot be told from here, a sentence each."),
      })
      .describe("What could be mended in a project's segments."),
  ),
);
