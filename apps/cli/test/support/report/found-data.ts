import type { Findings } from "../../../src/report/findings.ts";
import { tableAccount } from "../../../src/report/table-account.ts";
import { nasty } from "./nasty.ts";

export const foundQuality: Findings["quality"] = {
  found: {
    passes: false,
    findings: [
      {
        code: "QUALITY_THIN",
        severity: "warning",
        message: nasty,
        table: "orders",
        figures: {},
        share: 0.5,
      },
    ],
    tables: [
      {
        name: "orders",
        rows: 7,
        months: [
          { month: "2026-05", rows: 3 },
          { month: "2026-06", rows: 4 },
        ],
        columns: [{ name: nasty, type: "text", coverage: 0.5, verdict: "thin" }],
      },
    ],
  },
};

export const foundTables: Findings["tables"] = [
  tableAccount({
    name: "orders",
    files: ["data/orders.csv"],
    count: {
      read: 10,
      accepted: 8,
      rejected: 2,
      kept: 7,
      leftOut: [{ kind: "filter", reason: "amount > 0", rows: 1 }],
    },
    rejected: [
      {
        file: "data/orders.csv",
        line: 3,
        column: "amount",
        reason: "ann@example.org is no number",
      },
      { file: "data/orders.csv", line: 4, column: "amount", reason: "0171 is no number" },
    ],
    duplicateKeys: 1,
    orphans: 4,
    columns: [],
  }),
];
