import type { Job, JobRequest } from "@satsuma/http/client";
import { amountText, countText } from "../text/number-text.ts";
import { resultOf } from "./job-result.ts";

/** What a job is, in a few words: `run`, `score rfm.score`, `try sending vip to files.folder`. */
export function jobName(request: JobRequest): string {
  switch (request.kind) {
    case "run":
      return `run${asOf(request)}`;
    case "score":
      return `score ${request.method ?? "all methods"}${asOf(request)}`;
    case "discover":
      return `discover ${request.method}${asOf(request)}`;
    case "send":
      return `${request.isDryRun === true ? "try sending" : "send"} ${request.segment} to ${request.sink}`;
  }
}

const asOf = (request: { readonly asOf?: string }): string =>
  request.asOf === undefined ? "" : ` as of ${request.asOf}`;

/** How far a job is: `evaluating 42 segments 45%`, `importing orders 12,000`; its state where it tells no stage. */
export function progressText({ state, progress }: Pick<Job, "state" | "progress">): string {
  if (state === "waiting") return "waits for its turn";
  if (progress === null) return state === "running" ? "begins" : state;
  const part = partOf(progress);
  if (part !== undefined) return `${progress.stage} ${Math.floor(100 * part)}%`;
  const { stage, done = 0 } = progress;
  return done === 0 ? stage : `${stage} ${countText(done)}`;
}

/** How much of the stage is done, 0 to 1; undefined where that is not known. */
export function partOf({ done = 0, total = 0 }: NonNullable<Job["progress"]>): number | undefined {
  return total === 0 ? undefined : Math.min(1, done / total);
}

/** What came of a job that is over, in a line. */
export function outcomeText(job: Job): string {
  if (job.problem !== null && job.state !== "done") return job.problem.detail;
  const result = resultOf(job);
  switch (result?.kind) {
    case undefined:
      return job.state;
    case "run":
      return runText(result.result);
    case "score":
      return `${amountText(result.result.methods.length, "method")} fitted${failuresText(result.result.failures.length)}`;
    case "discover":
      return `${amountText(result.result.rules.segments.length, "segment")} found`;
    case "send": {
      const { isDryRun, rows, difference } = result.result;
      const { added, removed, changed } = difference;
      return `${amountText(rows, "row")} ${isDryRun ? "would go" : "went"}: ${countText(added)} new, ${countText(removed)} gone, ${countText(changed)} changed`;
    }
  }
}

type RunPart = Extract<NonNullable<ReturnType<typeof resultOf>>, { kind: "run" }>["result"];

function runText({ isNew, run, segments, customers, failures }: RunPart): string {
  if (!isNew) return `nothing changed since run ${countText(run)}`;
  const of = `run ${countText(run)} of ${amountText(customers, "customer")}`;
  return `${run === 1 ? amountText(segments.length, "segment") : movesText(segments)} (${of})${failuresText(failures.length)}`;
}

/** The segments whose size changed most: `vip −13, new +4 and 2 more`. */
function movesText(segments: RunPart["segments"]): string {
  const [first, second, ...rest] = segments
    .filter(({ entered, left }) => entered + left > 0)
    .toSorted((a, b) => b.entered + b.left - (a.entered + a.left));
  if (first === undefined) return "no segment changed";
  const told = [first, ...(second === undefined ? [] : [second])].map(moveText).join(", ");
  return rest.length === 0 ? told : `${told} and ${countText(rest.length)} more changed`;
}

function moveText({ name, entered, left }: RunPart["segments"][number]): string {
  const came = entered === 0 ? "" : ` +${countText(entered)}`;
  return `${name}${came}${left === 0 ? "" : ` −${countText(left)}`}`;
}

const failuresText = (failures: number): string => (failures === 0 ? "" : `, ${failures} failed`);
