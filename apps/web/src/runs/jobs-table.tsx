import { Link } from "wouter";
import { useZone } from "../api/questions.ts";
import { JobBadge } from "../jobs/job-progress.tsx";
import type { Job } from "../jobs/use-job.ts";
import { TableBox } from "../parts/table-box.tsx";
import { duration, moment } from "../words/days.ts";
import { jobWords } from "./job-words.ts";

/** Long work that was asked for, by whom, and what came of it. */
export function JobsTable({ jobs }: { readonly jobs: readonly Job[] }) {
  const zone = useZone();
  if (jobs.length === 0)
    return (
      <p className="body soft">
        Nothing has been asked of this server yet. Runs, discoveries and deliveries are listed here.
      </p>
    );
  return (
    <TableBox label="Jobs">
      <table className="table" aria-label="Jobs">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">State</th>
            <th scope="col">Began</th>
            <th scope="col" className="number only-wide">
              Took
            </th>
            <th scope="col" className="only-wide">
              By
            </th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <tr key={job.id}>
              <th scope="row">
                {job.kind === "discover" ? (
                  <Link href={`/discover/${job.id}`}>{jobWords(job.request)}</Link>
                ) : (
                  jobWords(job.request)
                )}
              </th>
              <td>
                <JobBadge state={job.state} />
              </td>
              <td>{moment(job.startedAt ?? job.createdAt, zone)}</td>
              <td className="number only-wide">{took(job)}</td>
              <td className="only-wide">{job.by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

function took({ startedAt, endedAt }: Job): string {
  if (startedAt === null || endedAt === null) return "–";
  return duration(Date.parse(endedAt) - Date.parse(startedAt));
}
