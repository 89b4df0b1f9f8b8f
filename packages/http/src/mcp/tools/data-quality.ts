import type { QualityFinding, TableQuality } from "@satsuma/engine";
import { z } from "zod";
import { projectRoutes } from "../../routes/project-routes.ts";
import { question } from "../../routes/question.ts";
import { begunAs } from "../compact.ts";
import { tool } from "../tool.ts";

export const dataQuality = tool({
  name: "data_quality",
  title: "How good the data is",
  description:
    "Says how far the data can be trusted: rows that could not be read, events of unknown customers, columns that are mostly empty or not filled any more, and what to do, worst first. Use it before you build a rule on a column, and when a count looks wrong.",
  input: z.strictObject({ asOf: question.asOf }),
  of: projectRoutes.quality,
  ask: (when) => ({ params: undefined, query: when, body: undefined }),
  tell: ({ asOf, passes, tables, findings }) => ({
    asOf,
    passes,
    tables: begunAs(tables, 30, tableTold),
    findings: begunAs(findings, 15, findingTold),
  }),
});

const tableTold = ({ name, rows, count, orphans, columns }: TableQuality) => ({
  name,
  rows,
  rejectedRows: count.rejected,
  ofUnknownCustomers: orphans,
  weakColumns: begunAs(
    columns.filter(({ verdict }) => verdict !== "good"),
    20,
    ({ name: column, verdict, coverage }) => ({ name: column, is: verdict, coverage }),
  ),
});

const findingTold = ({ code, severity, table, column, message, help }: QualityFinding) => ({
  code,
  severity,
  table,
  column,
  message,
  help: help?.[0]?.text,
});
