import type { MethodAdvice } from "@satsuma/engine";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";

export const methodAdvice = named(
  "MethodAdvice",
  same<MethodAdvice>()(
    z
      .object({
        plugin: z.string().describe("npm name of the plugin, and its namespace."),
        namespace: z.string(),
        isConfigured: z.boolean().describe("True when the project's config has it."),
        failure: z
          .object({ code: z.string(), message: z.string() })
          .exactOptional()
          .describe(
            "Set when the plugin could not give advice: then nothing else is known of its methods.",
          ),
        method: z.string().describe("Name of the method."),
        goal: z
          .string()
          .describe(
            "What one would want it for, in words people use: `find groups of customers who are alike`.",
          ),
        words: z
          .array(z.string())
          .describe("Words that name the goal: `groups`, `clusters`, `personas`."),
        fit: z.enum(["well", "fairly", "not"]).describe("`not`: something is missing."),
        because: z
          .string()
          .describe(
            "Why, from the data: `4,338 customers with 12 months of orders`. One sentence.",
          ),
        missing: z.array(z.string()).describe("What would have to be there, a sentence each."),
        config: z
          .unknown()
          .exactOptional()
          .describe("A config of the plugin that suits this data; absent when it does not fit."),
      })
      .describe("What a method could do with the project's data."),
  ),
);
