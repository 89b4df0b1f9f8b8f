import type { Cost } from "./cost.ts";

/** Runs some work and says what it took and what it gave. */
export async function measure<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly cost: Cost; readonly result: Result }> {
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  const result = await work();
  const seconds = (performance.now() - before) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  return { cost: { cpuSeconds: (user + system) / 1e6, seconds, peakBytes }, result };
}
