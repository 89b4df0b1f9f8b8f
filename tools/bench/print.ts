import type { Finding, Part, Row } from "./row.ts";

/** A part as text: a line a job, then what follows from them. */
export function partText({ title, rows, findings }: Part): string {
  const header = `${title.padEnd(48)}${"customers".padStart(10)}${columns(["CPU", "wall", "peak"])}`;
  return [header, ...rows.map(rowText), ...findings.map(findingText), ""].join("\n");
}

/** Whether a target is met; targets are about a million customers and say nothing of fewer. */
export const verdict = (customers: number, isMet: boolean): boolean | undefined =>
  customers >= 1_000_000 ? isMet : undefined;

/** `5.3×`, with as many digits as are worth reading. */
export const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 1 : 0)}×`;

/** `1.4 GB`, `52 MB`: powers of ten. */
export const bytes = (count: number): string =>
  count < 1e9 ? `${(count / 1e6).toFixed(0)} MB` : `${(count / 1e9).toFixed(2)} GB`;

/** `0.08 s`, `41.3 s`. */
export const seconds = (count: number): string => `${count.toFixed(count < 10 ? 2 : 1)} s`;

function rowText({ job, customers, cost }: Row): string {
  const size = (customers?.toLocaleString("en") ?? "").padStart(10);
  const figures = [seconds(cost.cpuSeconds), seconds(cost.seconds), bytes(cost.peakBytes)];
  return `  ${job.padEnd(46)}${size}${columns(figures)}`;
}

function findingText({ text, isMet }: Finding): string {
  const met = isMet === undefined ? "" : isMet ? "  (met)" : "  (MISSED)";
  return `  → ${text}${met}`;
}

const columns = (texts: readonly string[]): string =>
  texts.map((text) => text.padStart(10)).join("");
