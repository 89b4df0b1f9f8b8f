import type { Job } from "../jobs/use-job.ts";
import { AsOf } from "../parts/as-of.tsx";
import { Stats } from "../parts/stats.tsx";
import { duration } from "../words/days.ts";
import { count, many } from "../words/figures.ts";
import { runFigures } from "./run-figures.ts";

/** What came of a run: how many segments and customers, how it was done, how long it took. */
export function RunSummary({ job }: { readonly job: Job }) {
  const figures = job.state === "done" ? runFigures(job.result) : null;
  if (figures === null)
    return job.state === "cancelled" ? <p>It was cancelled; nothing was published.</p> : null;
  const { run, asOf, customers, segments, isNew, mode, evaluated, milliseconds, failures } =
    figures;
  return (
    <div className="stack tight">
      <Stats
        of={[
          { label: "Run", value: count(run), ...(isNew ? {} : { unit: "unchanged" }) },
          { label: "Segments", value: count(segments) },
          { label: "Customers", value: count(customers) },
          { label: "Evaluated", value: count(evaluated), unit: mode },
          { label: "Took", value: duration(milliseconds) },
        ]}
      />
      <p className="small">
        <AsOf instant={asOf} />
      </p>
      {failures > 0 && (
        <p className="small">
          {many(failures, "method")} failed that no segment needs; their traits are unknown in this
          run.
        </p>
      )}
    </div>
  );
}
