import type { RuleFileState } from "@satsuma/http/client";
import { useMemo } from "react";
import { lineDiff } from "../drafts/line-diff.ts";
import { Note } from "../parts/note.tsx";

interface ConflictProps {
  readonly theirs: RuleFileState;
  readonly mine: string;
}

const signs = { same: " ", gone: "−", new: "+" } as const;
const told = { same: "", gone: "theirs: ", new: "yours: " } as const;

/** A file that somebody else changed meanwhile: their text against yours. */
export function Conflict({ theirs, mine }: ConflictProps) {
  const lines = useMemo(() => lineDiff(theirs.text, mine), [theirs.text, mine]);
  return (
    <div className="stack tight">
      <Note kind="warn" isUrgent>
        <p>
          <strong>Somebody else changed {theirs.file} since you opened it.</strong> Nothing of it
          was written over. Lines with − are theirs, lines with + are yours.
        </p>
      </Note>
      <pre className="code diff" tabIndex={0} aria-label={`Their ${theirs.file} against yours`}>
        {lines.map(({ kind, text }, i) => (
          <span key={i} className={`diff-line ${kind}`}>
            <span aria-hidden="true">{signs[kind]} </span>
            <span className="hidden">{told[kind]}</span>
            {text}
            {"\n"}
          </span>
        ))}
      </pre>
    </div>
  );
}
