import { useState } from "react";
import type { MethodAdvice } from "@satsuma/engine";
import type { Job } from "@satsuma/http/client";
import { whyNot } from "../../asks/why-not.ts";
import { outcomeText } from "../../jobs/job-words.ts";
import { startJob } from "../../jobs/start-job.ts";
import type { Handlers } from "../../shell/handlers.ts";
import { useShell } from "../../shell/shell.ts";
import type { Shell } from "../../shell/shell.ts";
import { methodName } from "./method-columns.ts";
import { parametersOf } from "./parameters.ts";

/** Discoveries that are begun from here. */
export interface Starting {
  /** What a method found last, or how far it is. */
  readonly foundBy: (method: string, job: Job | undefined) => string;
  readonly start: (method: MethodAdvice, parameters: Readonly<Record<string, unknown>>) => void;
  /** For the group `discover`, but for the goal. */
  readonly does: (chosen: MethodAdvice | undefined) => Handlers;
}

/** Starts methods, and knows which ones are at work. */
export function useStarting(): Starting {
  const shell = useShell();
  const [working, setWorking] = useState<ReadonlySet<string>>(new Set());
  const start: Starting["start"] = (advice, parameters) => {
    const method = methodName(advice);
    if (advice.fit === "not" && Object.keys(parameters).length === 0)
      return shell.say(`${method}: ${advice.missing[0] ?? advice.because}`, "warning");
    setWorking((now) => new Set(now).add(method));
    void startJob(shell, { kind: "discover", method, parameters }).then(() =>
      setWorking((now) => new Set([...now].filter((each) => each !== method))),
    );
  };
  return {
    foundBy: (method, job) => (working.has(method) ? "is looking …" : foundText(job)),
    start,
    does: (chosen) => ({
      discover: () => (chosen === undefined ? noMethod(shell) : start(chosen, {})),
      "discover-with": () =>
        chosen === undefined ? noMethod(shell) : askWith(shell, chosen, start),
      "stop-job": () => void stopDiscoveries(shell),
    }),
  };
}

const noMethod = (shell: Shell): void => shell.say("no method is chosen", "warning");

const foundText = (job: Job | undefined): string =>
  job === undefined
    ? ""
    : job.state === "done"
      ? outcomeText(job).replace(" found", "")
      : job.state;

function askWith(shell: Shell, advice: MethodAdvice, start: Starting["start"]): void {
  const names = Object.keys(typeof advice.config === "object" ? { ...advice.config } : {});
  shell.ask({
    label: `${methodName(advice)} with`,
    offers: (text) => (/(?:^|\s)$/u.test(text) ? names.map((name) => `${text}${name}=`) : []),
    entered(typed) {
      const read = parametersOf(typed);
      if ("problem" in read) shell.say(read.problem, "error");
      else start(advice, read.parameters);
    },
  });
}

/** Stops every discovery that is at work or waits. */
async function stopDiscoveries(shell: Shell): Promise<void> {
  try {
    const jobs = await shell.client.jobs();
    const open = jobs.filter(
      ({ kind, state }) => kind === "discover" && (state === "running" || state === "waiting"),
    );
    await Promise.all(open.map(({ id }) => shell.client.cancel(id)));
    if (open.length === 0) shell.say("no method is looking for anything", "warning");
  } catch (error) {
    shell.say(whyNot(error), "error");
  }
}
