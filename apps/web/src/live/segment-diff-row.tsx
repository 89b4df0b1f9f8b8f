import type { SegmentDiff } from "../api/answers.ts";
import { Badge } from "../parts/badge.tsx";
import { Change } from "../parts/change.tsx";
import { count } from "../words/figures.ts";
import { titleOf } from "../words/names.ts";

/** What an edit does to one segment: sizes before and after, and why customers come and go. */
export function SegmentDiffRow({ diff }: { readonly diff: SegmentDiff }) {
  const { change, before, after, entered, left, because, entering, leaving, was } = diff;
  return (
    <li className="diff-row">
      <div className="row wrap spread">
        <span className="row">
          <strong>{titleOf(diff)}</strong>
          <Badge kind={change === "removed" ? "bad" : "info"}>{change}</Badge>
        </span>
        <span>
          {count(before)} → <strong>{count(after)}</strong> customers{" "}
          <Change entered={entered} left={left} />
        </span>
      </div>
      {was !== undefined && <p className="small soft">It was called {was}.</p>}
      {because.length > 0 && <p className="small soft">It uses {because.join(", ")}.</p>}
      <Causes word="enter" causes={entering} />
      <Causes word="leave" causes={leaving} />
    </li>
  );
}

interface CausesProps {
  readonly word: "enter" | "leave";
  readonly causes: SegmentDiff["entering"];
}

function Causes({ word, causes }: CausesProps) {
  if (causes.length === 0) return null;
  return (
    <ul className="small">
      {causes.map(({ kind, text, customers }) => (
        <li key={`${kind} ${text}`}>
          <span className={word === "enter" ? "change-up" : "change-down"}>
            {word === "enter" ? "+" : "−"}
            {count(customers)}
          </span>{" "}
          {word}
          {kind === "condition" ? " by " : ": "}
          {kind === "condition" ? <code>{text}</code> : text}
        </li>
      ))}
    </ul>
  );
}
