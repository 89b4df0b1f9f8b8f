import type { JobName, Jobs } from "./jobs/jobs.ts";
import { measure } from "./measure.ts";

/** Measures the part of a job that counts: what is done before it is set-up. */
export type Measured<Result> = (work: () => Promise<Result>) => Promise<Result>;

/** The body of a job's file: does the job it is given on the command line and sends what the measured part took and gave. */
export async function serveJob<Name extends JobName>(
  _name: Name,
  job: (
    input: Jobs[Name]["input"],
    measured: Measured<Jobs[Name]["result"]>,
  ) => Promise<Jobs[Name]["result"]>,
): Promise<void> {
  const input: Jobs[Name]["input"] = JSON.parse(process.argv[2] ?? "{}");
  await job(input, async (work) => {
    const done = await measure(work);
    process.send?.(done);
    return done.result;
  });
  process.disconnect();
}
