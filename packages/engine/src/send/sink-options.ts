import { SatsumaError, nearestNames } from "@satsuma/model";
import { knownKeys } from "../discover/known-keys.ts";
import { checked } from "../host/validate.ts";
import type { FoundSink } from "./find-sink.ts";

/** What a sink was given, as its schema returns it. @throws SatsumaError `SEND_OPTION` that says how its options are given */
export async function sinkOptions(
  { sink, plugin, name }: FoundSink,
  given: unknown,
): Promise<unknown> {
  const known = (await knownKeys(sink.options, plugin)) ?? [];
  const wanted = typeof given === "object" && given !== null ? Object.keys(given) : [];
  const unknown = wanted.find((key) => !known.includes(key));
  const result = await checked(sink.options, given);
  if ("value" in result) return result.value;
  const problem =
    unknown === undefined || known.length === 0
      ? `the options of ${name}: ${result.problem}`
      : `${name} has no option "${unknown}"`;
  throw new SatsumaError("SEND_OPTION", problem, { help: adviceOn(unknown, known) });
}

function adviceOn(unknown: string | undefined, known: readonly string[]): string {
  const [first] = known;
  if (first === undefined) return "give its options with --set key=value; its README lists them";
  const [nearest] = unknown === undefined ? [] : nearestNames(unknown, known);
  const meant = nearest === undefined ? "" : `did you mean "${nearest}"? `;
  return `${meant}The sink takes ${known.map((key) => `--set ${key}=…`).join(", ")}`;
}
