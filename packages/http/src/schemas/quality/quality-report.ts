import type {
  ColumnVerdict,
  FailedThreshold,
  JudgedColumn,
  QualityFinding,
  QualityReport,
  TableQuality,
  Thresholds,
} from "@satsuma/engine";
import { z } from "zod";
import { importCount } from "../data/import-count.ts";
import { help, label, severity } from "../model/diagnostic.ts";
import { named } from "../registry.ts";
import { same } from "../same.ts";
import { columnChange, rhythm, spread } from "./measured.ts";

const thresholds = named(
  "Thresholds",
  same<Thresholds>()(
    z
      .object({
        coverage: z.number().describe("Least share of rows in which a column is known."),
        freshnessDays: z
          .number()
          .exactOptional()
          .describe(
            "Most days since the latest event; absent: as long as the table's own pauses let expect.",
          ),
        rejected: z.number().describe("Largest share of rows read that could not be taken in."),
        duplicates: z.number().describe("Largest share of rows that repeat another, or its key."),
        orphans: z.number().describe("Largest share of events of customers who are not there."),
      })
      .describe("How good data must be. Shares are 0 to 1."),
  ),
);

const failedThreshold = named(
  "FailedThreshold",
  same<FailedThreshold>()(
    z
      .object({
        threshold: z.enum([
          "coverage",
          "freshness",
          "rejected",
          "duplicates",
          "orphans",
          "possible",
        ]),
        found: z.number(),
        limit: z.number(),
        isStated: z
          .boolean()
          .describe(
            "True when the config states it; standard ones are only held against a run where the config states none.",
          ),
      })
      .describe("A threshold and what was found instead."),
  ),
);

const qualityFinding = named(
  "QualityFinding",
  same<QualityFinding>()(
    z
      .object({
        table: z.string(),
        column: z
          .string()
          .exactOptional()
          .describe("Absent when it is about the table as a whole."),
        figures: z
          .record(z.string(), z.union([z.number(), z.string()]))
          .describe("What was counted, by name; shares are 0 to 1, dates ISO."),
        share: z
          .number()
          .describe("0 to 1: how much of the table it touches; what is worse comes first."),
        failed: failedThreshold
          .exactOptional()
          .describe("The threshold that it crosses; absent when there is none."),
        code: z.string().describe("Stable: `SEG3002`. Explained in `docs/errors.md`."),
        severity: severity,
        message: z.string().describe("What was found and what was expected; stands alone."),
        primary: label
          .exactOptional()
          .describe(
            "Where; absent when it is about no text (a data file, the project as a whole).",
          ),
        secondary: z.array(label).exactOptional(),
        notes: z.array(z.string()).exactOptional(),
        help: z.array(help).exactOptional(),
      })
      .describe("What one can hold against a table or a column."),
  ),
);

const columnVerdict = named(
  "ColumnVerdict",
  same<ColumnVerdict>()(
    z
      .enum(["good", "thin", "dead", "stale"])
      .describe(
        "`dead`: never known. `stale`: not filled any more, or its table has no new events. `thin`: known in fewer rows than its threshold.",
      ),
  ),
);

const judgedColumn = named(
  "JudgedColumn",
  same<JudgedColumn>()(
    z
      .object({
        name: z.string(),
        type: z.string().describe("In words: `amount (EUR)`."),
        known: z.number(),
        unknown: z.number(),
        coverage: z.number().describe("`known` of all rows; 0 without rows."),
        distinct: z
          .object({ count: z.number(), isExact: z.boolean() })
          .exactOptional()
          .describe(
            "Different values; `isExact` is false for an estimate, which is off by some per cent.",
          ),
        frequent: z
          .object({ value: z.string().exactOptional(), rows: z.number(), share: z.number() })
          .exactOptional(),
        low: z.string().exactOptional(),
        high: z.string().exactOptional(),
        latest: z
          .string()
          .exactOptional()
          .describe("ISO instant of the latest event in which it is known; absent for attributes."),
        odd: z
          .object({
            number: z.number().exactOptional(),
            blank: z.number().exactOptional(),
            placeholder: z.number().exactOptional(),
            notated: z.number().exactOptional(),
            negative: z.number().exactOptional(),
            zero: z.number().exactOptional(),
            early: z.number().exactOptional(),
            late: z.number().exactOptional(),
            outside: z.number().exactOptional(),
            impossible: z.number().exactOptional(),
          })
          .describe("Rows with each kind of odd value."),
        verdict: columnVerdict,
        findings: z.array(z.string()).describe("Codes of what was found."),
      })
      .describe("One column."),
  ),
);

const tableQuality = named(
  "TableQuality",
  same<TableQuality>()(
    z
      .object({
        name: z.string(),
        count: importCount.describe("The account of its import."),
        rows: z.number().describe("Rows that rules see: those kept, less orphans."),
        orphans: z.number(),
        duplicateKeys: z.number(),
        repeatedRows: z
          .number()
          .describe("Rows that are the same as an earlier one in every column."),
        rejectedBy: z
          .record(z.string(), z.number())
          .describe(
            "Column of its files → rows rejected because of it; the empty name stands for the row as a whole.",
          ),
        withoutCustomer: z.number(),
        withoutTime: z.number(),
        changes: z.array(columnChange),
        rhythm: rhythm.exactOptional().describe("Absent for customers, and without events."),
        age: z
          .number()
          .exactOptional()
          .describe(
            "Days from the end of its last day to the report's instant; absent like `rhythm`.",
          ),
        spread: spread.exactOptional(),
        columns: z.array(judgedColumn),
      })
      .describe("One table. `rows = known + unknown` of each of its columns."),
  ),
);

export const qualityReport = named(
  "QualityReport",
  same<QualityReport>()(
    z
      .object({
        asOf: z.string().describe("ISO instant that freshness is reckoned to."),
        passes: z
          .boolean()
          .describe(
            "False when a finding fails a threshold that counts: then `run` refuses, where the config says so.",
          ),
        thresholds: thresholds.describe("Thresholds as they were judged by."),
        tables: z.array(tableQuality).describe("In the order of the catalogue, customers first."),
        findings: z.array(qualityFinding).describe("Of all tables, worst first."),
      })
      .describe("How good the data of a project is, as of an instant."),
  ),
);
