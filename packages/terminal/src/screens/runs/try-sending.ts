import type { SinkReport } from "@satsuma/engine";
import { whyNot } from "../../asks/why-not.ts";
import { startJob } from "../../jobs/start-job.ts";
import type { Shell } from "../../shell/shell.ts";

/** Asks what is to go where, and tells what would be sent: nothing is. */
export function trySending(shell: Shell): void {
  shell.say("asking what can be sent where …", "busy");
  void Promise.all([shell.client.sinks(), shell.client.segments()]).then(
    ([sinks, segments]) =>
      sinks.length === 0
        ? shell.say(
            "the project has no sinks: plugins such as @satsuma/plugin-webhook bring them",
            "warning",
          )
        : askSegment(
            shell,
            sinks,
            segments.map(({ name }) => name),
          ),
    (error: unknown) => shell.say(whyNot(error), "error"),
  );
}

function askSegment(shell: Shell, sinks: readonly SinkReport[], segments: readonly string[]): void {
  shell.ask({
    label: "segment to try sending",
    offers: (typed) => containing(segments, typed),
    entered(segment) {
      if (!segments.includes(segment))
        return shell.say(`there is no segment "${segment}"`, "error");
      askSink(shell, sinks, segment);
    },
  });
}

function askSink(shell: Shell, sinks: readonly SinkReport[], segment: string): void {
  const names = sinks.map(({ name }) => name);
  shell.ask({
    label: `try sending ${segment} to`,
    ...(names.length === 1 ? { text: names[0] ?? "" } : {}),
    offers: (typed) => containing(names, typed),
    entered(typed) {
      const sink = sinks.find(({ name }) => name === typed);
      if (sink === undefined) return shell.say(`there is no sink "${typed}"`, "error");
      askOptions(shell, sink, segment);
    },
  });
}

/** What a sink asks for, as JSON: a folder, an address. */
function askOptions(shell: Shell, { name: sink, options, doc }: SinkReport, segment: string): void {
  const names = optionNames(options);
  const begin = (given?: unknown): void =>
    void startJob(shell, {
      kind: "send",
      segment,
      sink,
      isDryRun: true,
      ...(given === undefined ? {} : { options: given }),
    });
  if (names.length === 0) return begin();
  shell.ask({
    label: `${sink} (${doc}) with`,
    text: `{${names.map((name) => `"${name}": ""`).join(", ")}}`,
    entered(text) {
      const given = parsed(text);
      if (given === undefined) shell.say("expected the options as JSON", "error");
      else begin(given);
    },
  });
}

/** Options that have to be given. */
function optionNames(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const required = "required" in schema && Array.isArray(schema.required) ? schema.required : [];
  return required.filter((name): name is string => typeof name === "string");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const containing = (names: readonly string[], typed: string): readonly string[] =>
  names.filter((name) => name.toLowerCase().includes(typed.toLowerCase()));
