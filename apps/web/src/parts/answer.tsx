import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { problemOf } from "../api/problem.ts";
import { Note } from "./note.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { Waiting } from "./waiting.tsx";

interface AnswerProps<Given> {
  readonly of: UseQueryResult<Given>;
  /** What is being worked out, for as long as it is. */
  readonly label: string;
  readonly lines?: number;
  readonly children: (given: Given) => ReactNode;
}

/** Shows an answer once it is there; until then its place, and otherwise what went wrong. */
export function Answer<Given>({ of, label, lines = 4, children }: AnswerProps<Given>) {
  if (of.data !== undefined) return children(of.data);
  if (of.error !== null) return <ProblemNote error={of.error} retry={() => of.refetch()} />;
  return (
    <div className="stack">
      {of.failureReason !== null && <GoesOn reason={of.failureReason} />}
      <Waiting label={label} lines={lines} />
    </div>
  );
}

/** Said while the question is asked again by itself. */
const GoesOn = ({ reason }: { readonly reason: unknown }) => (
  <Note kind="info">
    <p role="status">
      {problemOf(reason).code === "ENGINE_STARTING"
        ? "The server is taking the data in. This goes on by itself when it is ready."
        : "The server is busy. This is asked again by itself in a moment."}
    </p>
  </Note>
);
