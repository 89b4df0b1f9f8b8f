import type { Job } from "@satsuma/http/client";
import { whyNot } from "../../asks/why-not.ts";
import { jobName } from "../../jobs/job-words.ts";
import { startJob } from "../../jobs/start-job.ts";
import type { Handlers } from "../../shell/handlers.ts";
import type { Shell } from "../../shell/shell.ts";
import { resultOf } from "../../jobs/job-result.ts";
import { amountText } from "../../text/number-text.ts";
import { trySending } from "./try-sending.ts";

/** What can be done with jobs. */
export const runHandlers = (shell: Shell, chosen: Job | undefined): Handlers => ({
  "stop-job": () => stop(shell, chosen),
  score: () => void startJob(shell, { kind: "score", refit: true }),
  "try-send": () => trySending(shell),
  "send-tried": () => sendTried(shell, chosen),
});

function stop(shell: Shell, job: Job | undefined): void {
  if (job === undefined) return shell.say("there is nothing to stop", "warning");
  const name = jobName(job.request);
  if (job.endedAt !== null) return shell.say(`${name} is over: it is ${job.state}`, "warning");
  shell.confirm(`stop ${name}?`, () => void cancel(shell, job, name));
}

async function cancel(shell: Shell, { id }: Job, name: string): Promise<void> {
  try {
    const { state } = await shell.client.cancel(id);
    shell.say(
      state === "cancelled" ? `${name}: stopped` : `${name}: it was ${state} already`,
      "warning",
    );
    shell.refresh();
  } catch (error) {
    shell.say(`${name}: ${whyNot(error)}`, "error");
  }
}

/** Sends what was tried, after it is said how much goes where. */
function sendTried(shell: Shell, job: Job | undefined): void {
  const tried = job === undefined ? undefined : resultOf(job);
  if (job?.request.kind !== "send" || tried?.kind !== "send" || !tried.result.isDryRun)
    return shell.say("choose a sending that was tried: only that is sent", "warning");
  const { isDryRun: _, ...request } = job.request;
  const { rows, delivered, sink, segment } = tried.result;
  shell.confirm(
    `send ${amountText(rows, "row")} of ${segment} to ${sink}: ${delivered.where}?`,
    () => void startJob(shell, request),
  );
}
