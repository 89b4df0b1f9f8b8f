import { randomUUID } from "node:crypto";
import type { Job, JobRequest } from "@satsuma/http/client";
import { whyNot } from "../asks/why-not.ts";
import type { Shell } from "../shell/shell.ts";
import { durationText } from "../text/time-text.ts";
import { jobName, outcomeText, progressText } from "./job-words.ts";

/**
 * Starts long work and follows it: the line at the top tells how far it is, wherever the user goes, and the line at the bottom what came
 * of it. Everything is asked again when it is done.
 *
 * @returns the job when it is over; undefined where it could not be started or followed, of which the user is told
 */
export async function startJob(shell: Shell, request: JobRequest): Promise<Job | undefined> {
  const name = jobName(request);
  const began = performance.now();
  try {
    shell.say(`${name}: started`, "busy");
    const job = await shell.client.start(request, randomUUID());
    return tellEnd(shell, await followed(shell, job, began), began);
  } catch (error) {
    shell.say(`${name}: ${whyNot(error)}`, "error");
    return undefined;
  } finally {
    shell.works(name, undefined);
  }
}

/** The job as it is when it is over. */
async function followed(shell: Shell, started: Job, began: number): Promise<Job> {
  let job = started;
  const name = jobName(job.request);
  const tell = (): void =>
    shell.works(name, `${name}: ${progressText(job)}, ${durationText(performance.now() - began)}`);
  tell();
  // Time goes on where nothing is told.
  const ticks = setInterval(tell, TICK_MS);
  try {
    for await (const event of shell.client.follow(job.id)) {
      ({ job } = event);
      tell();
    }
    return job;
  } finally {
    clearInterval(ticks);
  }
}

const TICK_MS = 1000;

function tellEnd(shell: Shell, job: Job, began: number): Job {
  const name = jobName(job.request);
  if (job.state === "done") {
    shell.say(`${name}: ${outcomeText(job)}, ${durationText(performance.now() - began)}`);
    shell.refresh();
  } else if (job.state === "cancelled") shell.say(`${name}: stopped`, "warning");
  else
    shell.say(
      `${name} failed: ${outcomeText(job)}${helpText(job.problem?.help)}; see runs`,
      "error",
    );
  return job;
}

const helpText = (help: string | undefined): string => (help === undefined ? "" : ` → ${help}`);
