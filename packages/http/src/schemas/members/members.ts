import type { CustomerState, MemberPage, RuleMemberPage } from "@satsuma/engine";
import { z } from "zod";
import { scalar } from "../model/scalar.ts";
import { named } from "../registry.ts";
import { same } from "../same.ts";

const page = {
  asOf: z.string().describe("ISO instant."),
  size: z
    .number()
    .describe("All that are listed page by page; those whom the config suppresses are not."),
  matching: z
    .number()
    .exactOptional()
    .describe("How many of them contain the filter; absent where there is none."),
  members: z
    .array(z.record(z.string(), scalar))
    .describe("`customer`, the key, and the columns; null where unknown, numbers as doubles."),
  next: z
    .string()
    .exactOptional()
    .describe(
      "What the next page comes after; absent on the last one, and where pages are asked for by `order` or `offset`.",
    ),
};

export const memberPage = named(
  "MemberPage",
  same<MemberPage>()(
    z
      .object({ ...page, run: z.number().describe("Number of the run.") })
      .describe("Some members of a segment as the last run left them."),
  ),
);

export const ruleMemberPage = named(
  "RuleMemberPage",
  same<RuleMemberPage>()(
    z
      .object({
        ...page,
        basis: z
          .string()
          .describe(
            "What the pages are of, for the next ones: instant, rules, data and run, as text that says nothing else.",
          ),
        run: z
          .number()
          .nullable()
          .describe(
            "The run whose traits the columns have; null where nothing was run yet, and there are none.",
          ),
        suppressed: z.number().describe("How many more the rule takes, who are suppressed."),
      })
      .describe("Some of the customers whom a rule takes that need not be saved."),
  ),
);

export const customerState = named(
  "CustomerState",
  same<CustomerState>()(
    z
      .object({
        customer: scalar,
        asOf: z.string().describe("ISO instant that the run described."),
        run: z.number().describe("Number of the run."),
        segments: z.array(z.string()).describe("In the order of the rules."),
        traits: z
          .record(z.string(), scalar)
          .describe("Trait → value; null where unknown, numbers as doubles."),
        attributes: z
          .record(z.string(), scalar)
          .describe("Likewise, as the data holds them now; a point is its latitude and longitude."),
      })
      .describe("One customer: all memberships and traits as the last run left them."),
  ),
);
