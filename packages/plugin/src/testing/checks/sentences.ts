import type { Method } from "../../method.ts";
import type { Plugin } from "../../plugin.ts";
import { demandNone } from "./check.ts";
import type { PlainCheck } from "./check.ts";
import type { Subject } from "./options.ts";
import { eachMethod } from "./stages.ts";
import { withContributions } from "./subject.ts";
import { paramsOf, typesOf } from "./trial.ts";

/** Everything a person may meet says what it is. */
export const sentenceChecks = (subject: Subject): PlainCheck[] => [
  {
    id: "sentences",
    title: "says of each thing it contributes what it is, in one sentence",
    run: () => demandSentences(subject),
  },
];

async function demandSentences(subject: Subject): Promise<void> {
  const said: Said[] = [["the plugin", docOf(subject.plugin)]];
  await withContributions(subject, async ({ traits = [], methods = [], sources = [], ...more }) => {
    for (const { name, doc } of traits) said.push([`trait ${name}`, doc]);
    for (const { name, doc } of methods) said.push([`method ${name}`, doc]);
    for (const { name, doc } of sources) said.push([`source ${name}`, doc]);
    for (const { name, doc, accepts } of more.sinks ?? []) {
      said.push([`sink ${name}`, doc], ...named("column", accepts, docOf));
    }
    for (const view of more.views ?? []) {
      said.push([`view ${view.name}`, view.doc]);
      if (view.kind === "customers") said.push(...named("feature", view.reads, docOf));
    }
  });
  await eachMethod(subject, "fits", async (method) => {
    said.push(...(await saidBy(method, subject)));
  });
  demandNone(said.filter(([, text]) => !isSentence(text)).map(explain));
}

/** Whose sentence, and the sentence. */
type Said = readonly [of: string, text: string | undefined];

const docOf = ({ doc }: Pick<Plugin, "doc">): string => doc;

async function saidBy(method: Method, subject: Subject): Promise<Said[]> {
  const params = await paramsOf(method, subject);
  const parts = [
    ...named("feature", method.reads(params), docOf),
    ...named("outcome", method.outcomes?.(params) ?? {}, docOf),
    ...named("field", method.events?.(params).fields ?? {}, docOf),
    ...named("trait", method.writes(params, typesOf(method, params, subject)), descriptionOf),
    ...named("parameter", method.settable ?? {}, descriptionOf),
  ];
  return parts.map(([what, text]): Said => [`${what} of method ${method.name}`, text]);
}

const named = <Part>(
  kind: string,
  parts: Readonly<Record<string, Part>>,
  sentence: (part: Part) => string | undefined,
): Said[] => Object.entries(parts).map(([name, part]) => [`${kind} ${name}`, sentence(part)]);

const descriptionOf = ({ description }: { readonly description?: string }) => description;

/** At least two words on one line. */
const isSentence = (text: unknown): boolean =>
  typeof text === "string" && /^\S+(?: \S+)+$/u.test(text);

const explain = ([of, text]: Said): string =>
  `${of} is described as ${JSON.stringify(text)}: expected one sentence, of at least two words on one line`;
