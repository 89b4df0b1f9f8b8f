import type { RuleFileState } from "@satsuma/http/client";
import type { Edit } from "@satsuma/model";
import { useCallback, useEffect, useState } from "react";
import { changed, isDirty, textOf } from "./drafts.ts";
import type { Drafts } from "./drafts.ts";
import { edited } from "./edited.ts";
import { keepDrafts, keptDrafts } from "./kept-drafts.ts";

/** What is being written, and how it is changed. */
export interface Drafting {
  readonly drafts: Drafts;
  readonly text: string;
  readonly write: (text: string) => void;
  /** Makes edits in any files of the project. */
  readonly edit: (edits: readonly Edit[]) => void;
  readonly discard: () => void;
}

/**
 * The drafts of an editor.
 *
 * @param file the file it is opened for, whose text is shown
 * @param files as they are saved
 * @param begun the text of a new file
 */
export function useDrafts(file: string, files: readonly RuleFileState[], begun?: string): Drafting {
  const [drafts, setDrafts] = useState<Drafts>(() => {
    const kept = keptDrafts(file);
    return isDirty(kept) || begun === undefined ? kept : changed({}, files, file, begun);
  });
  useEffect(() => keepDrafts(file, drafts), [file, drafts]);
  useLeaveWarning(isDirty(drafts));
  const write = useCallback(
    (text: string) => setDrafts((all) => changed(all, files, file, text)),
    [file, files],
  );
  const edit = useCallback(
    (edits: readonly Edit[]) =>
      setDrafts((all) => {
        const touched = [...new Set(edits.map(({ span }) => span.file))];
        return touched.reduce((next, one) => {
          const own = edits.filter(({ span }) => span.file === one);
          return changed(next, files, one, edited(textOf(next, files, one), own));
        }, all);
      }),
    [files],
  );
  const discard = useCallback(() => setDrafts({}), []);
  return { drafts, text: textOf(drafts, files, file), write, edit, discard };
}

/** The browser asks before a window with something unsaved is closed. */
function useLeaveWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isNeeded]);
}
