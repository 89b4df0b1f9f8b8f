import type { FitInput } from "../../fit-input.ts";
import type { Measure, Method } from "../../method.ts";
import { called, demandStops, resultOrRefusal } from "./called.ts";
import { canonical, jsonFaults } from "./canonical.ts";
import { demand, demandNone } from "./check.ts";
import type { PlainCheck } from "./check.ts";
import { reordered } from "./inputs.ts";
import type { Subject } from "./options.ts";
import { comesTo, eachMethod, methodFault } from "./stages.ts";
import type { Stage } from "./stages.ts";
import { demandNotAt, withContributions } from "./subject.ts";
import { fitted, learningOf, outcome, paramsOf, typesOf } from "./trial.ts";
import type { TrialOptions } from "./trial.ts";

/** How methods are fitted. */
export const fitChecks = (subject: Subject): PlainCheck[] => [
  {
    id: "standard",
    title: "accepts its own standard parameters",
    run: () => demandStage(subject, "standard"),
  },
  {
    id: "declares",
    title:
      "says what it reads, what it gives and when it looks, so that a host can make sense of it",
    run: () => demandStage(subject, "declares"),
  },
  {
    id: "fits",
    title: "fits the customers of the trial",
    run: () => demandStage(subject, "fits"),
  },
  {
    id: "repeats",
    title: "gives the same model and the same traits for the same seed",
    run: () => demandRepeats(subject),
  },
  {
    id: "answers",
    title: "gives the same model in whatever order and pieces its questions are answered",
    run: () => eachMethod(subject, "fits", (method) => demandAnyOrder(method, subject)),
  },
  {
    id: "json",
    title: "has models that survive JSON",
    run: () => demandStage(subject, "json"),
  },
  {
    id: "quality",
    title: "says what each measure of quality is, in figures that are numbers",
    run: () => eachMethod(subject, "fits", (method) => demandQuality(method, subject)),
  },
  {
    id: "no-customers",
    title: "fits no customers at all, or refuses by a coded error",
    run: () => eachMethod(subject, "traits", (method) => demandNoCustomers(method, subject)),
  },
  {
    id: "aborts",
    title: "stops when it is aborted",
    run: () => eachMethod(subject, "fits", (method) => demandAborts(method, subject)),
  },
];

/** Every method comes past this stage, or failed before it. */
export const demandStage = (subject: Subject, stage: Stage): Promise<void> =>
  withContributions(subject, async ({ methods = [] }) => {
    for (const method of methods) {
      demandNotAt(stage, await methodFault(method, subject));
      await comesTo(method, subject, stage);
    }
  });

async function demandRepeats(subject: Subject): Promise<void> {
  const first = await results(subject);
  const second = await results(subject);
  const differing = [...first].filter(([name, result]) => second.get(name) !== result);
  demandNone(differing.map(([name]) => `method ${name} gave two results for one seed`));
}

/** By method, what it declares and what comes of it, from a set-up of its own. */
async function results(subject: Subject): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  await eachMethod(subject, "traits", async (method) => {
    const declared = await declarations(method, subject);
    found.set(method.name, canonical([declared, await outcome(method, subject)]));
  });
  return found;
}

async function declarations(method: Method, subject: Subject): Promise<readonly unknown[]> {
  const params = await paramsOf(method, subject);
  return [
    method.reads(params),
    method.writes(params, typesOf(method, params, subject)),
    method.among?.(params),
    method.cutOffs?.(params),
    method.outcomes?.(params),
    method.events?.(params),
  ];
}

async function demandAnyOrder(method: Method, subject: Subject): Promise<void> {
  const plain = await modelText(method, subject);
  // Where the same input gives two models, the order is not to blame.
  if (plain !== (await modelText(method, subject))) return;
  demand(
    plain === (await modelText(method, subject, { watch: reordered })),
    `method ${method.name} fits another model where groups come in another order and streams in other pieces`,
  );
}

async function modelText(method: Method, subject: Subject, options?: TrialOptions) {
  return canonical((await fitted(method, subject, options)).model);
}

async function demandQuality(method: Method, subject: Subject): Promise<void> {
  const { quality, warnings } = await fitted(method, subject);
  const faults = await called(`the quality of method ${method.name}`, subject, () => [
    ...measuresFaults(quality),
    ...warnings
      .filter(({ code, message }) => !/^[A-Z]+(?:_?[A-Z\d]+)*$/u.test(code) || message === "")
      .map(({ code }) => `warning ${JSON.stringify(code)} has no code or text`),
  ]);
  demandNone(faults.map((fault) => `method ${method.name}: ${fault}`));
}

/** What is wrong with some measures: figures that are no numbers, no sentence, a value outside its interval. */
export const measuresFaults = (measures: Readonly<Record<string, Measure>>): string[] =>
  Object.entries(measures).flatMap(([name, measure]) =>
    measureFaults(measure).map((fault) => `measure ${name} ${fault}`),
  );

function measureFaults({ value, interval, doc }: Measure): string[] {
  const faults: string[] = [];
  if (!Number.isFinite(value)) faults.push(`is ${value}`);
  if (!/^\S+(?: \S+)+$/u.test(doc)) faults.push("has no sentence");
  if (interval !== undefined && !(interval.low <= value && value <= interval.high)) {
    faults.push("lies outside its interval");
  }
  return faults;
}

async function demandNoCustomers(method: Method, subject: Subject): Promise<void> {
  const everyone = await learningOf(method, subject);
  const nobody = { ...everyone, rows: [] };
  const result = await resultOrRefusal(`method ${method.name} without customers`, () =>
    outcome(method, subject, { customers: nobody }),
  );
  if (result !== undefined) demandNone(jsonFaults(result.fitted.model));
}

async function demandAborts(method: Method, subject: Subject): Promise<void> {
  const reason = new Error("aborted by the test");
  const signal = AbortSignal.abort(reason);
  const what = `method ${method.name}`;
  await demandStops(what, subject, () => fitted(method, subject, { signal }));
  const controller = new AbortController();
  const watch = (input: FitInput) => abortingAt(input, () => controller.abort(reason));
  await demandStops(what, subject, () =>
    fitted(method, subject, { signal: controller.signal, watch }),
  );
}

/** The same input; asking it anything aborts. */
const abortingAt = <Input extends object>(input: Input, abort: () => void): Input =>
  new Proxy(input, {
    get(target, name): unknown {
      const part: unknown = Reflect.get(target, name);
      if (name === "events" && typeof part === "object" && part !== null) {
        return abortingAt(part, abort);
      }
      if (typeof part !== "function") return part;
      return (...args: readonly unknown[]): unknown => {
        abort();
        return Reflect.apply(part, target, args);
      };
    },
  });
