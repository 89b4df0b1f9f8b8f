import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { useClient } from "../api/client-context.ts";
import { isUsed } from "../api/problem.ts";
import { useRules } from "../api/questions.ts";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { Modal } from "../parts/modal.tsx";
import { Note } from "../parts/note.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { many } from "../words/figures.ts";
import { mentionsOf } from "./mentions-of.ts";
import type { RuleMention } from "./mentions-of.ts";

interface DeleteDialogProps {
  readonly name: string;
  readonly close: () => void;
}

/** Asks before a segment is deleted, and shows which rules use it. */
export function DeleteDialog({ name, close }: DeleteDialogProps) {
  const client = useClient();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const state = useAsk(["segment", name], (asked, signal) => asked.segment(name, { signal }));
  const [breaking, setBreaking] = useState(false);
  const remove = useMutation({
    onError: (error) => setBreaking(isUsed(error)),
    mutationFn: (version: string) => client.removeSegment(name, version, { breaking }),
    async onSuccess() {
      // Views ask anew when they are gone to; the one that is left would ask for what is gone.
      await queries.invalidateQueries({ refetchType: "none" });
      close();
      go("/");
    },
  });
  const version = state.data?.version;
  return (
    <Modal isOpen close={close} title={`Delete ${name}?`}>
      <Dependants name={name} />
      {remove.error !== null && <ProblemNote error={remove.error} />}
      <div className="actions">
        <button type="button" className="button" onClick={close}>
          Keep it
        </button>
        <button
          type="button"
          className="button danger"
          disabled={version === undefined || remove.isPending}
          onClick={() => version !== undefined && remove.mutate(version)}
        >
          {breaking ? "Delete it all the same" : "Delete segment"}
        </button>
      </div>
    </Modal>
  );
}

function Dependants({ name }: { readonly name: string }) {
  return (
    <Answer of={useRules()} label="Looking for rules that use it" lines={2}>
      {(files) => <Mentions found={mentionsOf(name, files)} />}
    </Answer>
  );
}

function Mentions({ found }: { readonly found: readonly RuleMention[] }) {
  if (found.length === 0)
    return (
      <p>
        No other rule uses it. Its declaration is taken out of its file; past runs keep what they
        said of it.
      </p>
    );
  return (
    <Note kind="warn">
      <p>
        <strong>{many(found.length, "line")} of other rules name it</strong> and would be wrong
        until they are changed. While a rule is wrong, nothing can be run: it is better to change
        them first.
      </p>
      <ul className="lines small">
        {found.map(({ file, line, text }) => (
          <li key={`${file}:${line}`}>
            <code className="muted">
              {file}:{line}
            </code>{" "}
            <code>{text}</code>
          </li>
        ))}
      </ul>
    </Note>
  );
}
