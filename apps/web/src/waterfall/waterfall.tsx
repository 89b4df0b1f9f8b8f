import { useState } from "react";
import type { Preview } from "../api/answers.ts";
import { count, many, share } from "../words/figures.ts";
import { WaterfallRow } from "./waterfall-row.tsx";
import { rowsOf } from "./rows-of.ts";

interface WaterfallProps {
  readonly preview: Preview;
}

/** How many customers are left after every condition of a rule, from everybody down to the members. */
export function Waterfall({ preview }: WaterfallProps) {
  const [isEnglish, setEnglish] = useState(false);
  const { customers, size, conditions } = preview;
  return (
    <div className="waterfall">
      <div className="row spread small">
        <span className="muted">Each condition takes from those left before it.</span>
        <label className="row nowrap">
          <input
            type="checkbox"
            checked={isEnglish}
            onChange={(event) => setEnglish(event.target.checked)}
          />
          In English
        </label>
      </div>
      <ol>
        <li className="fall whole">
          <span className="fall-text">All customers</span>
          <Bar part={1} />
          <span className="number">{count(customers)}</span>
          <span />
        </li>
        {rowsOf(conditions).map(({ key, ...row }) => (
          <WaterfallRow key={key} {...row} customers={customers} isEnglish={isEnglish} />
        ))}
        <li className="fall whole end">
          <span className="fall-text">In the segment</span>
          <Bar part={customers === 0 ? 0 : size / customers} />
          <span className="number">{count(size)}</span>
          <span className="muted">{customers === 0 ? "" : share(size / customers)}</span>
        </li>
      </ol>
      <p className="hidden">
        {many(size, "customer")} of {count(customers)} are in it.
      </p>
    </div>
  );
}

const Bar = ({ part }: { readonly part: number }) => (
  <span className="fall-bar" aria-hidden="true">
    <span style={{ width: `${part * 100}%` }} />
  </span>
);
