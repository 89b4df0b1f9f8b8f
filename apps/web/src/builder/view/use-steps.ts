import { useState } from "react";

/** Steps back and forth between texts. */
export interface Steps {
  readonly write: (text: string) => void;
  /** Undefined where there is nothing to take back. */
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

interface Past {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The text that these lead from: another one was written elsewhere, and has no steps here. */
  readonly at: string;
}

/** Remembers the texts that were written here, to go back to them to the letter. */
export function useSteps(text: string, write: (text: string) => void): Steps {
  const [past, setPast] = useState<Past>({ before: [], after: [], at: text });
  const known = past.at === text ? past : { before: [], after: [], at: text };
  const go = (next: Past) => {
    setPast(next);
    write(next.at);
  };
  const { before, after } = known;
  const [last, next] = [before.at(-1), after[0]];
  return {
    write: (at) => go({ before: [...before, text], after: [], at }),
    undo:
      last === undefined
        ? undefined
        : () => go({ before: before.slice(0, -1), after: [text, ...after], at: last }),
    redo:
      next === undefined
        ? undefined
        : () => go({ before: [...before, text], after: after.slice(1), at: next }),
  };
}
