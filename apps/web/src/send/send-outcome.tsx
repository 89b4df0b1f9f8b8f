import type { Job } from "../jobs/use-job.ts";
import { AsOf } from "../parts/as-of.tsx";
import { Note } from "../parts/note.tsx";
import { count, many } from "../words/figures.ts";
import { sendFigures } from "./send-figures.ts";

/** What came of sending, or of rehearsing it. */
export function SendOutcome({ job }: { readonly job: Job }) {
  const figures = job.state === "done" ? sendFigures(job.result) : null;
  if (figures === null) return null;
  const { rows, isDryRun, accepted, rejected, where, asOf } = figures;
  return (
    <Note kind={rejected.length === 0 ? "good" : "warn"} isUrgent>
      <p>
        <strong>
          {isDryRun
            ? `A rehearsal: ${many(rows, "customer")} would be sent.`
            : `${count(accepted)} of ${many(rows, "customer")} were accepted.`}
        </strong>{" "}
        {where !== "" && (
          <>
            To <code>{where}</code>,{" "}
          </>
        )}
        <AsOf instant={asOf} />
      </p>
      {isDryRun && (
        <p className="small">
          Nothing has left this server yet. Send for real when it looks right.
        </p>
      )}
      {rejected.length > 0 && (
        <ul className="dots small">
          {rejected.slice(0, 10).map(({ customer, reason }) => (
            <li key={customer}>
              {customer}: {reason}
            </li>
          ))}
          {rejected.length > 10 && <li>and {count(rejected.length - 10)} more</li>}
        </ul>
      )}
    </Note>
  );
}
