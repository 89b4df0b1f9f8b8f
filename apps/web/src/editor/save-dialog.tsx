import type { RuleFileState } from "@satsuma/http/client";
import { useState } from "react";
import { isUsed } from "../api/problem.ts";
import type { Drafts } from "../drafts/drafts.ts";
import { useSave } from "../drafts/use-save.ts";
import { DraftDiff } from "../live/draft-diff.tsx";
import { Modal } from "../parts/modal.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Conflict } from "./conflict.tsx";

interface SaveDialogProps {
  readonly drafts: Drafts;
  /** As they were when the drafts were begun. */
  readonly files: readonly RuleFileState[];
  readonly close: () => void;
  /** Told the files as they are then. */
  readonly saved: (files: readonly RuleFileState[]) => void;
}

/** Shows whom a change lets in and takes out before it is saved. */
export function SaveDialog({ drafts, files, close, saved }: SaveDialogProps) {
  const [base, setBase] = useState(files);
  const save = useSave(base);
  const conflicts = save.data?.conflicts ?? [];
  const breaking = isUsed(save.error);
  const attempt = () =>
    save.mutate(
      { drafts, breaking },
      {
        onSuccess(result) {
          const now = replaced(base, [...result.saved, ...result.conflicts]);
          setBase(now);
          if (result.conflicts.length > 0) return;
          saved(now);
          close();
        },
      },
    );
  return (
    <Modal
      isOpen
      close={close}
      isBroad
      title="What this changes"
      about={`Saves ${Object.keys(drafts).join(", ")}. Members change with the next run.`}
    >
      {conflicts.length === 0 ? (
        <DraftDiff drafts={drafts} />
      ) : (
        conflicts.map((theirs) => (
          <Conflict key={theirs.file} theirs={theirs} mine={drafts[theirs.file] ?? ""} />
        ))
      )}
      {save.error !== null && <ProblemNote error={save.error} />}
      <div className="actions">
        <button type="button" className="button" onClick={close}>
          Go on editing
        </button>
        <button
          type="button"
          className={conflicts.length === 0 && !breaking ? "button main-action" : "button danger"}
          disabled={save.isPending}
          onClick={attempt}
        >
          {conflicts.length > 0
            ? "Save mine over theirs"
            : breaking
              ? "Save it all the same"
              : "Save"}
        </button>
      </div>
    </Modal>
  );
}

/** Files with some of them, or new ones, in place of what they were. */
const replaced = (
  files: readonly RuleFileState[],
  by: readonly RuleFileState[],
): readonly RuleFileState[] => [
  ...files.filter(({ file }) => by.every((one) => one.file !== file)),
  ...by,
];
