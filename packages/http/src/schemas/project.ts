import { z } from "zod";
import { scopes } from "../scope.ts";
import type { ProjectAbout } from "../served-project.ts";
import { named } from "./registry.ts";
import { same } from "./same.ts";

export const projectAbout = named(
  "ProjectAbout",
  same<ProjectAbout>()(
    z
      .object({
        name: z.string().describe("Name of its folder."),
        timezone: z.string(),
        currency: z.string().nullable(),
        minimumGroup: z.number().describe("How many customers a figure must be about."),
        asOf: z
          .string()
          .describe("ISO instant that a result describes unless it is asked for another."),
      })
      .describe("The project that is served."),
  ),
);

export const session = named(
  "Session",
  z
    .object({ name: z.string(), scopes: z.array(z.enum(scopes)) })
    .describe("Who is asking, and what they may do."),
);
