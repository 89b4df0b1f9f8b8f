import type { Advice, DataFacts } from "../../advice.ts";
import { setUp } from "../memory/set-up.ts";
import { validated } from "../memory/validated.ts";
import { called, faultOf } from "./called.ts";
import { canonical, jsonFaults } from "./canonical.ts";
import { demand, demandNone } from "./check.ts";
import type { PlainCheck } from "./check.ts";
import { someFacts } from "./odd-facts.ts";
import type { Subject } from "./options.ts";
import { demandNotAt, faultAt, isFree, setUpFault } from "./subject.ts";

/** What a plugin says it could do. */
export const adviceChecks = (subject: Subject): PlainCheck[] => [
  {
    id: "advises",
    title:
      "has advice on any data, each with its reason, and with what is missing where it does not fit",
    run: async () => demandNotAt("advises", await adviceFault(subject)),
  },
  {
    id: "advice-config",
    title: "accepts the config it advises, and has the method then",
    run: async () => {
      const fault = (await setUpFault(subject)) ?? (await adviceFault(subject));
      if (isFree(subject, fault)) await eachAdvice(subject, demandUsable);
    },
  },
];

const adviceFault = (subject: Subject) =>
  faultAt(subject, "advises", "advise", () => eachAdvice(subject, demandWhole));

type Attempt = (advice: Advice, facts: DataFacts, subject: Subject) => Promise<readonly string[]>;

async function eachAdvice(subject: Subject, attempt: Attempt): Promise<void> {
  const { facts: more = [] } = subject.options;
  const given = Object.fromEntries(more.map((facts, i) => [`facts.${i}`, facts]));
  for (const [name, facts] of Object.entries({ ...someFacts(), ...given })) {
    const before = canonical(facts);
    const all = await adviceOn(name, facts, subject);
    demand(canonical(facts) === before, `advise changed the facts of ${name}`);
    for (const advice of all) {
      const faults = await attempt(advice, facts, subject);
      demandNone(faults.map((fault) => `advice on ${name}: ${fault}`));
    }
  }
}

async function adviceOn(name: string, facts: DataFacts, subject: Subject) {
  const advise = () => subject.plugin.advise?.(facts) ?? [];
  const all = await called(`advise on ${name}`, subject, advise);
  demand(Array.isArray(all), `advise on ${name} gave no list`);
  return all;
}

async function demandWhole(advice: Advice): Promise<readonly string[]> {
  const { goal, words, fit, because, missing, config } = advice;
  const faults = jsonFaults(config ?? null, "its config");
  if (!fits.includes(fit)) faults.push(`fits ${JSON.stringify(fit)}`);
  if (!isSentence(goal)) faults.push(`has the goal ${JSON.stringify(goal)}`);
  if (!isSentence(because)) faults.push(`has the reason ${JSON.stringify(because)}`);
  if (!(words.length > 0 && words.every(isWord))) faults.push("has no words for its goal");
  if (!missing.every(isSentence)) faults.push("misses something without saying what");
  if (fit === "not" && missing.length === 0) faults.push("does not fit and misses nothing");
  return faults;
}

const fits: readonly unknown[] = ["well", "fairly", "not"] satisfies Advice["fit"][];

const isWord = (word: unknown): boolean => typeof word === "string" && word.trim() !== "";

/** At least two words on one line, without what a program writes by mistake. */
const isSentence = (text: unknown): boolean =>
  typeof text === "string" &&
  /^\S+(?: \S+)+$/u.test(text) &&
  !/\bNaN\b|\bInfinity\b|\bundefined\b|\[object /u.test(text);

async function demandUsable(
  { method, config, fit }: Advice,
  facts: DataFacts,
  subject: Subject,
): Promise<readonly string[]> {
  if (config === undefined) return fit === "not" ? [] : [`fits ${fit} and has no config`];
  const names: string[] = [];
  const refusal = await faultOf(() => methodNames(config, facts, subject, names));
  if (refusal !== undefined) return [`its config ${canonical(config)} is refused: ${refusal}`];
  return names.includes(method) ? [] : [`with its config there is no method ${method}`];
}

async function methodNames(
  config: unknown,
  facts: DataFacts,
  subject: Subject,
  names: string[],
): Promise<void> {
  const { plugin, options } = subject;
  const { currency, nameInRule } = facts;
  const events = Object.fromEntries(
    facts.events.map(({ name, time, key }) => [name, { time, ...(key !== undefined && { key }) }]),
  );
  const project = { ...options.project, currency, nameInRule, events };
  const { contributions, close } = await called("setup", subject, () =>
    setUp(plugin, config, { ...options, project }),
  );
  for (const { name, params, standard } of contributions.methods ?? []) {
    await called(`the standard of method ${name}`, subject, () => validated(params, standard));
    names.push(name);
  }
  await called("closing what setup deferred", subject, close);
}
