import type { ReactNode } from "react";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import type { Live } from "./use-live.ts";

interface LiveAnswerProps<Given> {
  readonly of: Live<Given>;
  readonly label: string;
  readonly isReady: boolean;
  readonly children: (given: Given) => ReactNode;
}

/** An answer about the text as it is; or the last one, dimmed, with which text it is of. */
export function LiveAnswer<Given>({ of, label, isReady, children }: LiveAnswerProps<Given>) {
  const { given, isStale, at, error } = of;
  if (error !== null && !isStale) return <ProblemNote error={error} />;
  if (given === undefined)
    return isReady ? <Waiting label={label} lines={6} /> : <p className="soft">{whenWrong}</p>;
  return (
    <div className="stack tight">
      <p className="live-state" role="status">
        {isStale
          ? `${isReady ? "Counting. Below" : "The text has mistakes. Below"}: the text of ${at}`
          : ""}
      </p>
      <div className={isStale ? "stack is-stale" : "stack"}>{children(given)}</div>
    </div>
  );
}

const whenWrong = "There is nothing to count until the mistakes in the text are mended.";
