import type { DeliveryDifference, RecordDifference, SendResult } from "@satsuma/engine";
import { z } from "zod";
import { scalar } from "../model/scalar.ts";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { delivered } from "./delivered.ts";

const recordDifference = named(
  "RecordDifference",
  same<RecordDifference>()(
    z
      .object({
        customer: scalar,
        change: z.enum(["added", "removed", "changed"]),
        before: z
          .record(z.string(), scalar)
          .exactOptional()
          .describe(
            "Columns by what the sink calls them; of changed ones those that differ. Absent where there was, or is, none.",
          ),
        after: z.record(z.string(), scalar).exactOptional(),
      })
      .describe("One record that differs."),
  ),
);

const deliveryDifference = named(
  "DeliveryDifference",
  same<DeliveryDifference>()(
    z
      .object({
        since: z
          .string()
          .nullable()
          .describe(
            "ISO instant of what was delivered last; null where nothing was: all are added then.",
          ),
        added: z.number(),
        removed: z.number(),
        changed: z.number().describe("Still there, with other values."),
        same: z.number(),
        examples: z.array(recordDifference).describe("The first of those that differ, by key."),
      })
      .describe(
        "How an audience differs from the one that the same sink got last of the same segment and with the same options.",
      ),
  ),
);

export const sendResult = named(
  "SendResult",
  same<SendResult>()(
    z
      .object({
        segment: z.string(),
        sink: z.string().describe("`files.folder`."),
        asOf: z.string().describe("ISO instant of the audience."),
        isDryRun: z.boolean(),
        suppressed: z
          .number()
          .describe(
            "Members that are not sent as they are in a segment that the config suppresses.",
          ),
        rows: z
          .number()
          .describe("What the sink gets: all members, or those who came and went, as it wants."),
        difference: deliveryDifference.describe("Against what was last delivered there."),
        delivered: delivered,
      })
      .describe("What came of sending an audience somewhere."),
  ),
);
