import { useMutation } from "@tanstack/react-query";
import { useClient } from "../api/client-context.ts";
import { Badge } from "../parts/badge.tsx";
import { Note } from "../parts/note.tsx";
import { count } from "../words/figures.ts";
import { isOver } from "./use-job.ts";
import type { Job } from "./use-job.ts";

const kinds = {
  waiting: "info",
  running: "info",
  done: "good",
  failed: "bad",
  cancelled: "warn",
} as const;

/** The state of a job as a word. */
export const JobBadge = ({ state }: Pick<Job, "state">) => (
  <Badge kind={kinds[state]}>{state}</Badge>
);

/** How far a job is, with a button to stop it; or why it failed. */
export function JobProgress({ job }: { readonly job: Job }) {
  const client = useClient();
  const cancel = useMutation({ mutationFn: () => client.cancel(job.id) });
  if (job.problem !== null && job.state === "failed") return <Failure problem={job.problem} />;
  if (isOver(job)) return null;
  const { stage = waitingFor(job), done, total } = job.progress ?? {};
  const part = done !== undefined && total !== undefined && total > 0 ? done / total : undefined;
  return (
    <div className="stack tight" role="status">
      <div className="row spread wrap">
        <span>
          {stage}
          {part !== undefined && (
            <span className="muted">
              {" "}
              {count(done ?? 0)} of {count(total ?? 0)}
            </span>
          )}
        </span>
        <button
          type="button"
          className="button small"
          disabled={cancel.isPending}
          onClick={() => cancel.mutate()}
        >
          Cancel
        </button>
      </div>
      <div
        className={part === undefined ? "meter is-going" : "meter"}
        role="progressbar"
        aria-label={stage}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={part === undefined ? undefined : Math.round(part * 100)}
      >
        <span style={{ width: part === undefined ? "30%" : `${part * 100}%` }} />
      </div>
    </div>
  );
}

/** A delivery that could not be handed over says why, and is tried again later. */
const waitingFor = ({ problem }: Job): string =>
  problem === null ? "waiting for its turn" : `waiting to be tried again: ${problem.detail}`;

const Failure = ({ problem }: { readonly problem: NonNullable<Job["problem"]> }) => (
  <Note kind="bad" isUrgent>
    <p>
      <strong>{problem.detail}</strong>
    </p>
    {problem.help !== undefined && <p>{problem.help}</p>}
    <code className="small muted">{problem.code}</code>
  </Note>
);
