import type { Findings } from "../../../src/report/findings.ts";
import { nasty } from "./nasty.ts";

const segment = (name: string, more: Partial<Findings["result"]["segments"][number]> = {}) => ({
  name,
  tags: [],
  size: 20,
  share: 0.2,
  entered: 3,
  left: 1,
  ...more,
});

/** A run with tiers, groups, a method and a segment that expired. */
export const foundResult: Findings["result"] = {
  asOf: "2026-06-30T22:00:00Z",
  customers: 100,
  segments: [
    segment("win_back", { title: nasty }),
    segment("level.gold", { title: "Gold", tier: { of: "level", title: "Level", index: 0 } }),
    segment("level.rest", { title: "Rest", tier: { of: "level", title: "Level", index: 1 } }),
  ],
  skipped: [{ name: "summer", title: nasty, why: "expired", expires: "2025-09-01" }],
  groups: [
    {
      trait: "rfm.segment",
      description: nasty,
      groups: [
        { value: null, size: 60, share: 0.6 },
        { value: nasty, size: 40, share: 0.4 },
      ],
    },
  ],
  methods: [
    {
      method: "rfm.scores",
      parameters: {},
      asOf: "2026-06-30T22:00:00Z",
      version: 3,
      isNew: true,
      model: {},
      quality: {
        scored: {
          value: 0.4,
          unit: "share",
          doc: nasty,
          interval: { low: 0.3, high: 0.5, level: 0.95 },
        },
      },
      warnings: [{ code: "RFM_FEW", severity: "warning", message: nasty }],
      traits: {},
    },
  ],
  failures: [],
  traits: [],
  diagnostics: [],
  isNew: true,
  run: 2,
  evaluation: { mode: "full", customers: 100, segments: 0 },
  cost: { statements: 1, ranges: 1, milliseconds: 5 },
};
