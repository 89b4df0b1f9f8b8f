import type { CutOff, FeatureTypes, Features, Method } from "../../method.ts";
import { listFaults } from "./identity.ts";

/** What is wrong with what a method says it reads, gives and learns from. */
export function declarationFaults(method: Method, params: unknown, types: FeatureTypes): string[] {
  const reads = method.reads(params);
  const outcomes = method.outcomes?.(params) ?? {};
  const events = method.events?.(params);
  const both = Object.keys(outcomes).filter((name) => name in reads);
  return [
    ...expressionFaults("feature", reads),
    ...expressionFaults("outcome", outcomes),
    ...expressionFaults("field", events?.fields ?? {}),
    ...both.map((name) => `${name} is a feature and an outcome`),
    ...textFaults("among", method.among?.(params)),
    ...(events === undefined ? [] : textFaults("the table of its events", events.table)),
    ...(events === undefined ? [] : textFaults("the window of its events", events.window)),
    ...writesFaults(method.writes(params, types)),
    ...cutOffFaults(method.cutOffs?.(params)),
  ];
}

const reserved: readonly string[] = ["customer", "cut_off", "row"];

function expressionFaults(kind: string, features: Features): string[] {
  const names = Object.keys(features);
  return [
    ...listFaults(kind, names),
    ...names
      .filter((name) => reserved.includes(name))
      .map((name) => `a ${kind} is called ${name}, which the input uses itself`),
    ...Object.entries(features).flatMap(([name, { expression }]) =>
      textFaults(`the expression of ${kind} ${name}`, expression),
    ),
  ];
}

const textFaults = (what: string, text: unknown = "everyone"): string[] =>
  typeof text === "string" && text.trim() !== "" ? [] : [`${what} is ${JSON.stringify(text)}`];

function writesFaults(writes: ReturnType<Method["writes"]>): string[] {
  const names = Object.keys(writes);
  return names.length === 0 ? ["it gives no trait"] : listFaults("trait", names);
}

function cutOffFaults(cutOffs: readonly CutOff[] | undefined): string[] {
  if (cutOffs === undefined) return [];
  if (cutOffs.length === 0) return ["it names no cut-off"];
  return cutOffs.flatMap(({ features, outcomes }) => {
    const [seen, known] = [daysOf(features), daysOf(outcomes)];
    const unread = [features, outcomes].filter((_, i) => [seen, known][i] === undefined);
    if (seen === undefined || known === undefined) {
      return unread.map((text) => `the cut-off ${JSON.stringify(text)} is no ISO 8601 duration`);
    }
    if (known <= seen) return [];
    return [`outcomes as of ${outcomes} before the run lie before the features, as of ${features}`];
  });
}

/** How many days a duration has, about; nothing when it is no ISO 8601 duration. */
function daysOf(text: unknown): number | undefined {
  const found = typeof text === "string" ? duration.exec(text)?.groups : undefined;
  const given = Object.entries(daysIn).filter(([unit]) => found?.[unit] !== undefined);
  if (given.length === 0) return undefined;
  return given.reduce((days, [unit, length]) => days + Number(found?.[unit]) * length, 0);
}

const duration =
  /^P(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?=\d)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+)S)?)?$/u;

const daysIn: Readonly<Record<string, number>> = {
  years: 365.2425,
  months: 365.2425 / 12,
  weeks: 7,
  days: 1,
  hours: 1 / 24,
  minutes: 1 / 1440,
  seconds: 1 / 86_400,
};
