import type { Tally } from "./run/tour.ts";
import type { Failure } from "./run/shrink.ts";
import { programText } from "./run/shrink.ts";

/** How often each production was hit, the rarest first. */
export function productionTable({ productions }: Tally): string {
  const rows = [...productions].toSorted(([, a], [, b]) => a - b);
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return rows.map(([name, hits]) => `  ${name.padEnd(width)}  ${hits}`).join("\n");
}

/** One line of what was done so far. */
export function summary({ programs, shops, failures }: Tally, seconds: number): string {
  const rate = (programs / seconds).toFixed(1);
  const outcome = `${failures.length} disagreements`;
  return `${programs} programs × shops (${shops} shops) in ${seconds.toFixed(0)} s, ${rate} a second: ${outcome}`;
}

/** Declarations that the checker refused, so that they were not compared. */
export const refusals = ({ refused }: Tally): string =>
  [...refused].map(([code, times]) => `${code} ${times}`).join(", ");

/** What is wrong, and the rules and the shop that show it. */
export function failureText({ disagreement, data, declarations, layout }: Failure): string {
  const { output, engine, key = "everyone", expected, found } = disagreement;
  return [
    `${output} of ${key}: ${engine} said ${found}, and should have said ${expected}`,
    programText(declarations).trim(),
    `as of ${data.asOf}, ${JSON.stringify(data.setting)}, ${JSON.stringify(layout)}`,
    ...data.customers.map((customer) => JSON.stringify(customer)),
    ...Object.entries(data.events).flatMap(([name, rows]) =>
      rows.map((row) => `${name} ${JSON.stringify(row)}`),
    ),
  ].join("\n");
}

/** One failure of each output, engine and message: the same mistake shows in many customers. */
export function oneOfEach(failures: readonly Failure[]): readonly Failure[] {
  const seen = new Map<string, Failure>();
  for (const failure of failures) {
    const { engine, key, found } = failure.disagreement;
    const of =
      key === undefined ? found.replaceAll(/\d+/gu, "").slice(0, 60) : failure.declarations;
    const name = typeof of === "string" ? `${engine} ${of}` : `${engine} ${programText(of).length}`;
    if (!seen.has(name)) seen.set(name, failure);
  }
  return [...seen.values()].slice(0, 20);
}
