import type { ReactNode } from "react";
import type { ListedSegment } from "../api/answers.ts";
import { statusOf } from "./choice.ts";
import type { Choice } from "./choice.ts";

interface ChoiceBarProps {
  readonly all: readonly ListedSegment[];
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
  /** What is shown, in words. */
  readonly children: ReactNode;
}

/** Narrows a list of segments by words, tag, owner and status. */
export function ChoiceBar({ all, choice, choose, children }: ChoiceBarProps) {
  const tags = distinct(all.flatMap((segment) => segment.tags));
  const owners = distinct(all.flatMap(({ owner }) => (owner === undefined ? [] : [owner])));
  const statuses = distinct(all.map(statusOf));
  return (
    <div className="toolbar" role="search">
      <input
        type="search"
        className="input"
        placeholder="Filter by name, tag, owner…"
        aria-label="Filter segments"
        value={choice.typed}
        onChange={(event) => choose({ ...choice, typed: event.target.value })}
      />
      <OneOf
        label="Tag"
        all="Any tag"
        values={tags}
        value={choice.tag}
        choose={(tag) => choose({ ...choice, tag })}
      />
      <OneOf
        label="Owner"
        all="Any owner"
        values={owners}
        value={choice.owner}
        choose={(owner) => choose({ ...choice, owner })}
      />
      <OneOf
        label="Status"
        all="Any status"
        values={statuses}
        value={choice.status}
        choose={(status) => choose({ ...choice, status })}
      />
      <span className="end" role="status">
        {children}
      </span>
    </div>
  );
}

interface OneOfProps {
  readonly label: string;
  readonly all: string;
  readonly values: readonly string[];
  readonly value: string;
  readonly choose: (value: string) => void;
}

/** Where there is nothing to choose from, nothing is offered. */
function OneOf({ label, all, values, value, choose }: OneOfProps) {
  if (values.length < 2 && value === "") return null;
  return (
    <select
      className="select"
      aria-label={label}
      value={value}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{all}</option>
      {values.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </select>
  );
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].toSorted();
