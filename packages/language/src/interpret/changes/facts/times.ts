import type { Fact, Literal } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import { dayText, daysOfText } from "../../time/civil.ts";
import { constantsOf } from "./constants.ts";
import { nearest } from "./nearest.ts";
import type { Trial } from "./trial.ts";

/** Dates that conditions name, and the nearest that gives what is wanted, to the day. */
export function* times(
  current: Fact | undefined,
  { kind }: ValueType,
  against: readonly Literal[],
  trial: Trial,
): Generator<string> {
  const own = typeof current === "string" && /^\d{4}-/u.test(current) ? current : undefined;
  const constants = [...constantsOf("date", against), ...constantsOf("instant", against)].filter(
    (text) => /^\d{4}-/u.test(text),
  );
  const days = constants.map((text) => daysOfText(text.slice(0, 10)));
  const from = own === undefined ? (days[0] ?? 0) : daysOfText(own.slice(0, 10));
  const clock = own?.slice(10) ?? "T12:00:00Z";
  const textOf = (day: number): string =>
    kind === "instant" ? dayText(day) + clock : dayText(day);
  const near = days
    .flatMap((day) => [day, day - 1, day + 1])
    .sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
  yield* near.map(textOf);
  if (trial(textOf(from))) yield textOf(from);
  for (const side of [1, -1]) {
    const offset = nearest((by) => trial(textOf(from + side * Number(by))), 40_000n);
    if (offset !== undefined) yield textOf(from + side * Number(offset));
  }
}
