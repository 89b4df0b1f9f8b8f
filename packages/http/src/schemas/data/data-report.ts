import type { DataReport, TableReport } from "@satsuma/engine";
import { z } from "zod";
import { withheld } from "../withheld.ts";
import type { Withheld } from "../withheld.ts";
import { catalogue } from "../model/catalogue.ts";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { importCount, rejectedRow } from "./import-count.ts";

const tableReport = named(
  "TableReport",
  same<TableReport>()(
    z
      .object({
        name: z.string().describe("`customers`, or the event table's name."),
        customer: z
          .string()
          .exactOptional()
          .describe("Column that says whose each row is: the key, in the table of customers."),
        files: z.array(z.string()),
        count: importCount,
        rejected: z.array(rejectedRow),
        duplicateKeys: z.number(),
        orphans: z.number().describe("Events of customers that the customer table does not have."),
        columns: z
          .array(z.object({ name: z.string(), type: z.string(), because: z.string() }))
          .describe("Why each column of the files has its type."),
      })
      .describe("One table as it was taken in."),
  ),
);

export const dataReport = named(
  "DataReport",
  same<DataReport & Withheld>()(
    z
      .object({
        withheld,
        catalogue: catalogue,
        tables: z.array(tableReport),
        customers: z.number(),
      })
      .describe("What is known of the data."),
  ),
);
