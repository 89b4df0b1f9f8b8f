import { useState } from "react";
import { useMay } from "../api/questions.ts";
import { useAsk } from "../api/use-ask.ts";
import { JobProgress } from "../jobs/job-progress.tsx";
import { useJob, useStart } from "../jobs/use-job.ts";
import { Answer } from "../parts/answer.tsx";
import { AsOf } from "../parts/as-of.tsx";
import { Card } from "../parts/card.tsx";
import { Icon } from "../parts/icon.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { many } from "../words/figures.ts";
import { useHasRun, useLastChanges } from "../segments/use-last-changes.ts";
import { CauseTable } from "./cause-table.tsx";
import { JobsTable } from "./jobs-table.tsx";
import { RunSummary } from "./run-summary.tsx";

/** Runs the rules over the data, shows how far that is, and what it changed. */
export function RunsPage() {
  const start = useStart();
  const jobs = useAsk(["jobs"], (client, signal) => client.jobs({ signal }));
  const [started, setStarted] = useState<string>();
  const latest = jobs.data?.find(({ kind }) => kind === "run")?.id;
  const { job, error } = useJob(started ?? latest);
  const isRunning = job !== null && ["waiting", "running"].includes(job.state);
  const mayRun = useMay("run");
  return (
    <>
      <PageHead
        title="Runs"
        actions={
          <button
            type="button"
            className="button main-action"
            disabled={!mayRun || isRunning || start.isPending}
            onClick={() => start.mutate({ kind: "run" }, { onSuccess: ({ id }) => setStarted(id) })}
          >
            <Icon name="runs" />
            {isRunning ? "Running" : "Run now"}
          </button>
        }
      >
        A run works all segments out and publishes who is in which, wholly or not at all.
      </PageHead>
      <div className="stack">
        {start.error !== null && <ProblemNote error={start.error} />}
        {error !== null && <ProblemNote error={error} />}
        {job !== null && (
          <Card title={isRunning ? "Running now" : "The latest run here"}>
            <div className="stack">
              <JobProgress job={job} />
              <RunSummary job={job} />
            </div>
          </Card>
        )}
        <LastChanges />
        <Card title="Work so far" note="newest first" isFlush>
          <Answer of={jobs} label="Loading the jobs" lines={4}>
            {(all) => <JobsTable jobs={all} />}
          </Answer>
        </Card>
      </div>
    </>
  );
}

function LastChanges() {
  const changes = useLastChanges();
  const hasRun = useHasRun();
  if (hasRun === false) return null;
  return (
    <Card
      title="What the last run changed"
      note={<AsOf instant={changes.data?.run?.asOf} />}
      isFlush
    >
      <Answer of={changes} label="Loading what changed" lines={6}>
        {({ counts, total }) =>
          total === 0 ? (
            <p className="body soft">Nobody entered or left any segment.</p>
          ) : (
            <>
              <p className="body small muted">{many(total, "change")}, most frequent first</p>
              <CauseTable counts={counts.slice(0, 40)} isOfMany />
            </>
          )
        }
      </Answer>
    </Card>
  );
}
