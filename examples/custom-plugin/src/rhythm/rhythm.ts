import { defineMethod } from "@satsuma/plugin";
import type { ProjectFacts } from "@satsuma/plugin";
import { params } from "../config.ts";
import type { Params } from "../config.ts";
import { explain } from "./explain.ts";
import { features } from "./features.ts";
import { fit } from "./fit.ts";
import { rules } from "./rules.ts";
import { score, traits } from "./score.ts";

/** Tells who is late for their own rhythm. */
export const rhythm = (standard: Params, project: ProjectFacts) =>
  defineMethod({
    name: "rhythm",
    doc: "Tells who waits longer for the next order than they usually do.",
    params,
    standard,
    settable: {
      late: { type: { kind: "number" }, description: "Share of customers who wait less, 0 to 1." },
      overdue: {
        type: { kind: "number" },
        description: "Share of customers who wait less, 0 to 1.",
      },
    },
    among: ({ orders, window }) => `has at least 2 ${project.nameInRule(orders)} in last ${window}`,
    reads: (given) => features(given, project),
    writes: traits,
    population: "whole",
    fit,
    score: { expression: score },
    explain,
    rules,
  });
