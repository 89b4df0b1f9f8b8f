import { useMemo } from "react";
import { Link } from "wouter";
import type { Overlap } from "../api/answers.ts";
import { Badge } from "../parts/badge.tsx";
import { DataTable } from "../parts/data-table.tsx";
import type { TableColumn } from "../parts/data-table.tsx";
import { amount, count, share } from "../words/figures.ts";
import { segmentPath, titleOf } from "../words/names.ts";
import { pairsOf } from "./pairs-of.ts";
import type { Neighbour } from "./pairs-of.ts";

interface PairsTableProps {
  readonly name: string;
  readonly overlap: Overlap;
}

/** The segments that share members with one, a row each. */
export function PairsTable({ name, overlap }: PairsTableProps) {
  const rows = useMemo(() => pairsOf(name, overlap), [name, overlap]);
  const columns = useMemo(() => columnsOf(overlap), [overlap]);
  if (rows.length === 0)
    return <p className="soft">Nobody in it is in any other segment of the last run.</p>;
  return (
    <DataTable
      label={`Segments that overlap with ${name}`}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.name}
    />
  );
}

const relationWords: Partial<Record<Neighbour["relation"], string>> = {
  same: "the same members",
  "near-duplicate": "nearly the same",
  within: "this is within it",
  around: "it is within this",
};

const columnsOf = ({ segments }: Overlap): readonly TableColumn<Neighbour>[] => [
  {
    name: "name",
    label: "Other segment",
    value: ({ name }) => name,
    cell: ({ name, relation }) => (
      <span className="row wrap">
        <Link href={segmentPath(name)} className="title-link">
          {titleOf(segments.find((segment) => segment.name === name) ?? { name })}
        </Link>
        {relationWords[relation] !== undefined && (
          <Badge kind="info">{relationWords[relation]}</Badge>
        )}
      </span>
    ),
    isHeading: true,
  },
  {
    name: "both",
    label: "In both",
    value: ({ both }) => both,
    cell: ({ both }) => count(both),
    isNumber: true,
  },
  {
    name: "ofThis",
    label: "Of this one",
    value: ({ ofThis }) => ofThis ?? undefined,
    cell: ({ ofThis }) => (ofThis === null ? "–" : share(ofThis)),
    isNumber: true,
  },
  {
    name: "ofOther",
    label: "Of the other",
    value: ({ ofOther }) => ofOther ?? undefined,
    cell: ({ ofOther }) => (ofOther === null ? "–" : share(ofOther)),
    isNumber: true,
  },
  {
    name: "lift",
    label: "Times chance",
    value: ({ lift }) => lift ?? undefined,
    cell: ({ lift }) => (lift === null ? "–" : `${amount(Number(lift.toPrecision(2)))}×`),
    isNumber: true,
    isExtra: true,
  },
];
