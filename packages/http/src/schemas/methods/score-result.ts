import type { KeptModel, MethodFailure, MethodResult, ScoreResult } from "@satsuma/engine";
import { z } from "zod";
import { diagnostic } from "../model/diagnostic.ts";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { measure } from "./measure.ts";

export const methodResult = named(
  "MethodResult",
  same<MethodResult>()(
    z
      .object({
        method: z.string().describe("`rfm.score`."),
        parameters: z.record(z.string(), z.unknown()),
        asOf: z.string(),
        version: z.number(),
        isNew: z
          .boolean()
          .describe("False when an earlier model of the same data and as-of was used again."),
        model: z.unknown(),
        quality: z.record(z.string(), measure),
        warnings: z.array(diagnostic),
        traits: z
          .record(z.string(), z.string())
          .describe("Names and sentences of the traits it writes."),
      })
      .describe("A fitted method."),
  ),
);

export const methodFailure = named(
  "MethodFailure",
  same<MethodFailure>()(
    z
      .object({
        method: z.string(),
        plugin: z.string(),
        code: z.string().describe("`PLUGIN_…`, or the plugin's own code."),
        message: z.string(),
      })
      .describe("A method, or a view, whose plugin failed."),
  ),
);

export const keptModel = named(
  "KeptModel",
  same<KeptModel>()(
    z
      .object({
        method: z.string(),
        version: z.number(),
        asOf: z.string(),
        quality: z.record(z.string(), measure),
        warnings: z.array(diagnostic),
        isOfThisData: z.boolean().describe("False when the data has changed since."),
      })
      .describe("A model that is kept."),
  ),
);

export const scoreResult = named(
  "ScoreResult",
  same<ScoreResult>()(
    z
      .object({
        methods: z.array(methodResult),
        failures: z.array(methodFailure).describe("Methods that failed; the others went on."),
      })
      .describe("What came of fitting methods."),
  ),
);
