import { useMemo } from "react";
import type { TableQuality } from "../api/answers.ts";
import { Badge } from "../parts/badge.tsx";
import { Card } from "../parts/card.tsx";
import { DataTable } from "../parts/data-table.tsx";
import type { TableColumn } from "../parts/data-table.tsx";
import { localDay } from "../words/days.ts";
import { count, many, share } from "../words/figures.ts";

type Column = TableQuality["columns"][number];

const verdicts = { good: "good", thin: "warn", dead: "bad", stale: "warn" } as const;

/** One table: how many rows came in, and of each column how far it is filled. */
export function TableCard({ table }: { readonly table: TableQuality }) {
  const columns = useMemo(() => columnsOf(), []);
  return (
    <Card title={table.name.replaceAll("_", " ")} note={tableWords(table)} isFlush>
      <DataTable
        label={`Columns of ${table.name}`}
        columns={columns}
        rows={table.columns}
        rowKey={({ name }) => name}
      />
    </Card>
  );
}

function tableWords({ rows, rhythm, age, orphans, repeatedRows }: TableQuality): string {
  return [
    many(rows, "row"),
    rhythm && `${localDay(rhythm.first)} to ${localDay(rhythm.last)}`,
    age !== undefined && age >= 1 && `${many(Math.floor(age), "day")} old`,
    orphans > 0 && `${count(orphans)} of unknown customers`,
    repeatedRows > 0 && `${count(repeatedRows)} repeated`,
  ]
    .filter(Boolean)
    .join(" · ");
}

const columnsOf = (): readonly TableColumn<Column>[] => [
  {
    name: "name",
    label: "Column",
    value: ({ name }) => name,
    cell: ({ name }) => <code>{name}</code>,
    isHeading: true,
  },
  {
    name: "type",
    label: "Type",
    value: ({ type }) => type,
    cell: ({ type }) => type,
    isExtra: true,
  },
  {
    name: "coverage",
    label: "Known",
    value: ({ coverage }) => coverage,
    cell: ({ coverage }) => (
      <span className="share-cell">
        <span className="meter" aria-hidden="true">
          <span style={{ width: `${coverage * 100}%` }} />
        </span>
        {share(coverage)}
      </span>
    ),
    isNumber: true,
  },
  {
    name: "distinct",
    label: "Values",
    value: ({ distinct }) => distinct?.count,
    cell: ({ distinct }) =>
      distinct === undefined ? "–" : `${distinct.isExact ? "" : "about "}${count(distinct.count)}`,
    isNumber: true,
    isExtra: true,
  },
  {
    name: "range",
    label: "From – to",
    value: ({ low }) => low,
    cell: ({ low, high }) => (low === undefined ? "" : low === high ? low : `${low} – ${high}`),
    isExtra: true,
  },
  {
    name: "verdict",
    label: "Verdict",
    value: ({ verdict }) => verdict,
    cell: ({ verdict }) => <Badge kind={verdicts[verdict]}>{verdict}</Badge>,
  },
];
