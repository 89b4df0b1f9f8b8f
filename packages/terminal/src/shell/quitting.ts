import type { Client } from "@satsuma/http/client";
import type { Shell } from "./shell.ts";

/** A server that does not say whether it works on something is not waited for any longer. */
const patienceMs = 500;

/** Ends the program; where a job is being worked on, asks first. */
export const quitting =
  ({ client, folder, confirm }: Shell, quit: () => void) =>
  (): void => {
    const signal = AbortSignal.timeout(patienceMs);
    void runningJobs(client, signal).then((count) =>
      count === 0 ? quit() : confirm(question(count, folder !== undefined), quit),
    );
  };

/** How many jobs are worked on; 0 where the server does not say: who wants to leave can. */
async function runningJobs(client: Client, signal: AbortSignal): Promise<number> {
  try {
    const jobs = await client.jobs({ signal });
    return jobs.filter(({ state }) => state === "waiting" || state === "running").length;
  } catch {
    return 0;
  }
}

function question(count: number, isHere: boolean): string {
  const what = count === 1 ? "a job is being worked on" : `${count} jobs are being worked on`;
  const then = isHere ? "ending stops it" : "the server goes on with it";
  return `${what}, ${count === 1 ? then : then.replace("it", "them")}: end the program?`;
}
