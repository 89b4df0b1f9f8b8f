import type { Job } from "@satsuma/http/client";
import { jobName, outcomeText, partOf, progressText } from "../../jobs/job-words.ts";
import type { Column } from "../../table/column.ts";
import { durationText, momentText } from "../../text/time-text.ts";
import type { PlainRole } from "../../view/role.ts";

/** The columns of what is worked on, and was; times are those of a zone. */
export const jobColumns = (timezone: string): readonly Column<Job>[] => [
  { id: "what", title: "what", width: 16, grows: 2, text: ({ request }) => jobName(request) },
  {
    id: "state",
    title: "state",
    width: 9,
    text: ({ state }) => state,
    role: ({ state }) => stateRoles[state],
  },
  { id: "outcome", title: "how far, or what came of it", width: 27, grows: 3, text: farText },
  {
    id: "took",
    title: "took",
    width: 11,
    align: "right",
    text: (job) => tookText(job, timezone),
    value: (job) => tookMs(job) ?? null,
  },
  {
    id: "asked",
    title: "asked",
    width: 16,
    text: ({ createdAt }) => momentText(createdAt, timezone),
    value: ({ createdAt }) => createdAt,
  },
  { id: "by", title: "by", width: 8, text: ({ by }) => by, role: () => "dim" },
];

/** What states look like. */
export const stateRoles = {
  waiting: "dim",
  running: "busy",
  done: "good",
  failed: "error",
  cancelled: "warning",
} as const satisfies Record<Job["state"], PlainRole>;

function farText(job: Job): string {
  if (job.endedAt !== null) return outcomeText(job);
  const part = job.progress === null ? undefined : partOf(job.progress);
  return part === undefined ? progressText(job) : `${barText(part, 8)} ${progressText(job)}`;
}

/** A bar of so many cells. */
export const barText = (part: number, width: number): string => {
  const full = Math.round(part * width);
  return "█".repeat(full) + "░".repeat(width - full);
};

/** How long it took; of what is at work since when. */
export function tookText(job: Job, timezone: string): string {
  const took = tookMs(job);
  if (took !== undefined) return durationText(took);
  return job.startedAt === null ? "" : `since ${momentText(job.startedAt, timezone).slice(11)}`;
}

const tookMs = ({ startedAt, endedAt }: Job): number | undefined =>
  startedAt === null || endedAt === null ? undefined : Date.parse(endedAt) - Date.parse(startedAt);
