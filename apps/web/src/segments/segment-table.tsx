import { useMemo } from "react";
import { Link } from "wouter";
import type { Changes, ListedSegment } from "../api/answers.ts";
import { Badge } from "../parts/badge.tsx";
import { Change } from "../parts/change.tsx";
import { DataTable } from "../parts/data-table.tsx";
import type { TableColumn } from "../parts/data-table.tsx";
import { Spark } from "../parts/spark.tsx";
import { count, share } from "../words/figures.ts";
import { segmentPath, titleOf } from "../words/names.ts";
import { changeOf, isFirstRun } from "./change-of.ts";
import { statusOf } from "./choice.ts";
import { hasCourse, useCourses } from "./use-courses.ts";
import type { Courses } from "./use-courses.ts";
import { useLastChanges } from "./use-last-changes.ts";

interface SegmentTableProps {
  /** Those that are shown. */
  readonly segments: readonly ListedSegment[];
  readonly all: readonly ListedSegment[];
}

/** Segments, a row each: size, what the last run changed, and the course of the last twelve weeks. */
export function SegmentTable({ segments, all }: SegmentTableProps) {
  const changes = useLastChanges().data;
  const courses = useCourses(all);
  const columns = useMemo(() => columnsOf(changes, courses), [changes, courses]);
  return (
    <DataTable label="Segments" columns={columns} rows={segments} rowKey={({ name }) => name} />
  );
}

type SegmentColumn = TableColumn<ListedSegment>;

const columnsOf = (changes: Changes | undefined, courses: Courses): readonly SegmentColumn[] => [
  {
    name: "name",
    label: "Segment",
    value: (segment) => titleOf(segment).toLowerCase(),
    cell: (segment) => <NameCell segment={segment} />,
    isHeading: true,
  },
  {
    name: "size",
    label: "Customers",
    value: ({ size }) => size,
    cell: ({ size }) => (size === undefined ? <span className="muted">not run</span> : count(size)),
    isNumber: true,
  },
  {
    name: "share",
    label: "Share",
    value: (segment) => segment.share,
    cell: (segment) => <ShareCell value={segment.share} />,
    isNumber: true,
    isExtra: true,
  },
  {
    name: "change",
    label: "Last run",
    value: ({ name }) => changeValue(changes, name),
    cell: ({ name }) => <ChangeCell changes={changes} name={name} />,
    isNumber: true,
    isExtra: true,
  },
  {
    name: "course",
    label: "12 weeks",
    value: ({ name }) => courses.growth(name),
    cell: (segment) => <CourseCell segment={segment} courses={courses} />,
    isExtra: true,
  },
  {
    name: "owner",
    label: "Owner",
    value: ({ owner }) => owner,
    cell: ({ owner }) => <span className="owner">{owner ?? ""}</span>,
    isExtra: true,
  },
];

function NameCell({ segment }: { readonly segment: ListedSegment }) {
  const status = statusOf(segment);
  return (
    <span className="name-cell">
      <span className="row">
        <Link href={segmentPath(segment.name)} className="title-link">
          {titleOf(segment)}
        </Link>
        {status !== "active" && <Badge kind="warn">{status}</Badge>}
      </span>
      <span className="row under">
        <code>{segment.name}</code>
        {segment.tags.map((tag) => (
          <span key={tag}>#{tag}</span>
        ))}
      </span>
    </span>
  );
}

function ShareCell({ value }: { readonly value: number | undefined }) {
  if (value === undefined) return null;
  return (
    <span className="share-cell">
      <span className="meter" aria-hidden="true">
        <span style={{ width: `${value * 100}%` }} />
      </span>
      {share(value)}
    </span>
  );
}

function changeValue(changes: Changes | undefined, name: string): number | undefined {
  const change = changes && changeOf(changes, name);
  return change && change.entered - change.left;
}

function ChangeCell({
  changes,
  name,
}: {
  readonly changes: Changes | undefined;
  readonly name: string;
}) {
  if (changes === undefined) return <span className="muted">–</span>;
  if (isFirstRun(changes)) return <span className="muted">first run</span>;
  return <Change {...changeOf(changes, name)} />;
}

function CourseCell({
  segment,
  courses,
}: {
  readonly segment: ListedSegment;
  readonly courses: Courses;
}) {
  const sizes = courses.sizes(segment.name);
  if (!hasCourse(segment))
    return (
      <span
        className="muted small"
        title="Its page has the history: each point fits the model anew."
      >
        by a model
      </span>
    );
  if (sizes === undefined) return <span className="spark" />;
  return <Spark title={titleOf(segment)} values={sizes} />;
}
