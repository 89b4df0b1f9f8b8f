import type { Findings } from "../../../src/report/findings.ts";
import { foundModels, foundViews } from "./found-analyses.ts";
import { foundChanges } from "./found-changes.ts";
import { foundQuality, foundTables } from "./found-data.ts";
import { foundComing, foundPast } from "./found-history.ts";
import { foundMovements } from "./found-movements.ts";
import { foundOverlap } from "./found-overlap.ts";
import { foundResult } from "./found-result.ts";
import { foundTiers, foundWaterfalls } from "./found-waterfalls.ts";
import { nasty } from "./nasty.ts";

/** What a report tells, every kind of thing once, with names that would break out of a page that took them for markup. */
export const found = {
  project: nasty,
  timezone: "Europe/Berlin",
  result: foundResult,
  plugins: [],
  past: foundPast,
  changes: foundChanges,
  coming: foundComing,
  waterfalls: foundWaterfalls,
  tiers: foundTiers,
  overlap: foundOverlap,
  scorecard: { failure: { code: "CONFIG_SCORECARD", message: nasty } },
  profiles: {
    segments: 3,
    of: [{ name: "win_back", title: nasty, profile: { failure: { code: "X", message: nasty } } }],
  },
  minimumGroup: 10,
  quality: foundQuality,
  movements: foundMovements,
  otherModels: foundModels,
  views: foundViews,
  failures: [
    { method: "churn.tree", plugin: "@satsuma/plugin-churn", code: "CHURN_FEW", message: nasty },
  ],
  tables: foundTables,
} satisfies Findings;
