import type {
  Catalogue,
  CustomerTable,
  EventTable,
  TraitNamespace,
  TraitParameter,
  TraitSource,
  WeekStart,
} from "@satsuma/model";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { columns } from "./column.ts";
import { valueType } from "./value-type.ts";

const customerTable = named(
  "CustomerTable",
  same<CustomerTable>()(
    z
      .object({
        key: z
          .object({ name: z.string(), type: valueType })
          .describe(
            "Column that tells customers apart, and its type. Not an attribute unless listed there too.",
          ),
        attributes: columns.describe("Stored columns of a customer by name."),
      })
      .describe("The customers: one row a customer."),
  ),
);

const eventTable = named(
  "EventTable",
  same<EventTable>()(
    z
      .object({
        singular: z.string().describe("How one row is called: `order`."),
        time: z
          .string()
          .describe(
            "Name of the field that says when it happened. It is also one of `fields`, of type `instant`.",
          ),
        key: z
          .string()
          .exactOptional()
          .describe(
            "Name of the field that tells events apart; absent when rows have no key of their own.",
          ),
        fields: columns,
        span: z
          .object({ first: z.string(), last: z.string() })
          .exactOptional()
          .describe(
            "First and last event as ISO instants; absent when there are none or nobody looked.",
          ),
      })
      .describe("Things that happened to customers: one row an event."),
  ),
);

const traitParameter = named(
  "TraitParameter",
  same<TraitParameter>()(
    z
      .object({
        list: z
          .boolean()
          .exactOptional()
          .describe("True when it takes a list: `features: [a, b]`."),
        standard: z
          .string()
          .exactOptional()
          .describe("Shown in help; absent when the method decides."),
        type: valueType,
        description: z.string().exactOptional().describe("One sentence."),
      })
      .describe("A parameter a rule may set: `rfm(window: 365 days)`."),
  ),
);

const traitSource = named(
  "TraitSource",
  same<TraitSource>()(
    z
      .object({
        description: z.string().exactOptional(),
        parameters: z.record(z.string(), traitParameter),
        columns: columns,
      })
      .describe(
        "A method or derived trait: the parameters a rule may set, and the values it writes per customer.",
      ),
  ),
);

const traitNamespace = named(
  "TraitNamespace",
  same<TraitNamespace>()(
    z
      .object({
        description: z.string().exactOptional().describe("One sentence."),
        methods: z
          .record(z.string(), traitSource)
          .describe(
            "Methods by name. With exactly one method its name may be left out: `rfm.recency_score`.",
          ),
      })
      .describe("What a plugin contributes under its namespace."),
  ),
);

const weekStart = named(
  "WeekStart",
  same<WeekStart>()(z.enum(["monday", "sunday"]).describe("The day a week starts on.")),
);

export const catalogue = named(
  "Catalogue",
  same<Catalogue>()(
    z
      .object({
        timezone: z
          .string()
          .describe("IANA zone of the project: `Europe/Berlin`. Windows are cut at its midnights."),
        weekStart: weekStart,
        currency: z.string().describe("ISO 4217 code that amounts have when nothing else is said."),
        customer: customerTable,
        events: z.record(z.string(), eventTable).describe("Event tables by name."),
        traits: z
          .record(z.string(), traitNamespace)
          .describe("What plugins offer, by namespace: `rfm`, `churn`, `clusters`."),
      })
      .describe(
        "All names a rule may use, with their types. Plain data: it can be sent to a browser.",
      ),
  ),
);
