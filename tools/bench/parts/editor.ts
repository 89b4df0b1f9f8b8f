import { times } from "../print.ts";
import type { Finding, Part } from "../row.ts";
import type { Milliseconds } from "../jobs/jobs.ts";
import { runJob } from "../run-job.ts";

const segments = 200;

/** What an editor waits for after each keystroke, against checking the whole project anew. */
export async function editorPart(): Promise<Part> {
  const { cost, result } = await runJob("editor", { segments });
  const { keystrokes, check, completion, whole, shared } = result;
  return {
    title: `Writing in a project of ${segments} segments`,
    rows: [{ job: `${keystrokes} keystrokes, and what is below`, cost }],
    findings: [
      atMost("what is wrong, after a keystroke", check),
      atMost("what may come next", completion),
      { text: `after a change of what half of them share: ${figures(shared)}` },
      { text: `the whole project checked anew: ${figures(whole)}` },
      { text: `${times(whole.median / check.median)} less than all anew, in the middle` },
    ],
  };
}

const target = 5;

const atMost = (what: string, of: Milliseconds): Finding => ({
  text: `${what}: ${figures(of)}; target ${target} ms`,
  isMet: of.high <= target,
});

const figures = ({ median, high, waited }: Milliseconds): string =>
  `${median.toFixed(2)} ms of CPU, 95 % within ${high.toFixed(2)} ms (waited ${waited.toFixed(2)} ms)`;
