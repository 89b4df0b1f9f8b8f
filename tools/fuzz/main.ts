import { parseArgs } from "node:util";
import { freshSeed, randomOf } from "../differential/random.ts";
import { corpus } from "./corpus.ts";
import { fuzzApi } from "./fuzz-api.ts";
import { emptyTally, fuzzOnce, limit } from "./fuzz.ts";
import type { Crash, FuzzTally } from "./fuzz.ts";
import { targets } from "./targets.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    inputs: { type: "string", default: "100000" },
    seed: { type: "string" },
    // The parser takes every input; the slower targets one in so many times more than otherwise.
    sparing: { type: "string", default: "1" },
    // How long the server is asked.
    seconds: { type: "string", default: "120" },
  },
});
const given = values.seed === undefined ? freshSeed() : wholeNumber("seed", values.seed);
if (positionals.some((name) => name !== "api"))
  throw new RangeError(`pnpm fuzz takes texts unless told \`api\`, got ${positionals.join(" ")}`);
process.exitCode = positionals.includes("api")
  ? fuzzApi(wholeNumber("seconds", values.seconds), given)
  : run(wholeNumber("inputs", values.inputs), given, wholeNumber("sparing", values.sparing));

/** @returns the exit code: 1 when something threw or took too long */
function run(inputs: number, seed: number, sparing: number): number {
  console.log(`seed ${seed}`);
  const [texts, random, tally] = [corpus(), randomOf(seed), emptyTally()];
  const turns = targets.map((target) =>
    target.every === 1 ? target : { ...target, every: target.every * sparing },
  );
  const started = performance.now();
  while (tally.inputs < inputs) {
    const told = tally.crashes.length;
    fuzzOnce(texts, random, turns, tally);
    for (const crash of tally.crashes.slice(told, 20)) console.log(crashText(crash));
    if (tally.inputs % 100_000 === 0) console.log(progress(tally, started));
  }
  console.log(progress(tally, started));
  for (const { target, text, milliseconds } of tally.slowest.values())
    console.log(
      `slowest ${target}: ${milliseconds.toFixed(0)} ms for ${JSON.stringify(text.slice(0, 200))}`,
    );
  for (const { target, text, milliseconds } of tally.tooSlow.slice(0, 20))
    console.log(`${target} took ${milliseconds.toFixed(0)} ms for ${JSON.stringify(text)}`);
  return tally.crashes.length + tally.tooSlow.length > 0 ? 1 : 0;
}

function crashText({ target, text, message }: Crash): string {
  return `${target} failed on ${JSON.stringify(text)}\n${message}`;
}

function progress({ inputs, given, crashes, tooSlow }: FuzzTally, started: number): string {
  const seconds = (performance.now() - started) / 1000;
  const rate = (inputs / seconds).toFixed(0);
  const shares = [...given].map(([name, times]) => `${name} ${times}`).join(", ");
  return `${inputs} inputs (${shares}) in ${seconds.toFixed(0)} s (${rate} a second): ${crashes.length} failed, ${tooSlow.length} took over ${limit} ms`;
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text.replaceAll("_", ""));
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new RangeError(`--${option} takes a whole number, got ${text}`);
}
