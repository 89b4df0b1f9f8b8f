import type { Frame } from "@satsuma/model";
import type { FitInput } from "../../fit-input.ts";
import type { Measure, Method } from "../../method.ts";
import { canonical, jsonFaults } from "./canonical.ts";
import { demand, demandNone } from "./check.ts";
import type { Check } from "./check.ts";
import type { Subject } from "./options.ts";
import { demandStops, eachMethod, resultOrRefusal, withContributions } from "./subject.ts";
import { customersOf, fitted, outcome, paramsOf } from "./trial.ts";

/** How methods are fitted. */
export const fitChecks = (subject: Subject): Check[] => [
  {
    id: "standard",
    title: "accepts its own standard parameters",
    run: () => eachMethod(subject, async (method) => void (await paramsOf(method))),
  },
  {
    id: "repeats",
    title: "gives the same model and the same traits for the same seed",
    run: () => demandRepeats(subject),
  },
  {
    id: "input-unchanged",
    title: "leaves the customers and the parameters it is given as they are",
    run: () => eachMethod(subject, (method) => demandInputUnchanged(method, subject)),
  },
  {
    id: "json",
    title: "has models that survive JSON",
    run: () => eachMethod(subject, (method) => demandJson(method, subject)),
  },
  {
    id: "quality",
    title: "says what each measure of quality is, in figures that are numbers",
    run: () => eachMethod(subject, (method) => demandQuality(method, subject)),
  },
  {
    id: "no-customers",
    title: "fits no customers at all, or refuses by a coded error",
    run: () => eachMethod(subject, (method) => demandNoCustomers(method, subject)),
  },
  {
    id: "aborts",
    title: "stops when it is aborted",
    run: () => eachMethod(subject, (method) => demandAborts(method, subject)),
  },
];

async function demandRepeats(subject: Subject): Promise<void> {
  const results = () =>
    withContributions(subject, async ({ methods = [] }) => {
      const found: [string, string][] = [];
      for (const method of methods) {
        found.push([method.name, canonical(await outcome(method, subject))]);
      }
      return found;
    });
  const first = await results();
  const second = new Map(await results());
  const differing = first.filter(([name, result]) => second.get(name) !== result);
  demandNone(differing.map(([name]) => `method ${name} gave two results for one seed`));
}

async function demandInputUnchanged(method: Method, subject: Subject): Promise<void> {
  const lent: { readonly frame: Frame; readonly before: string }[] = [];
  const before = canonical(method.standard);
  await fitted(method, subject, {
    watch: (input) => watched(input, (frame) => lent.push({ frame, before: canonical(frame) })),
  });
  const isChanged = lent.some((one) => canonical(one.frame) !== one.before);
  demand(!isChanged, `method ${method.name} changed a frame it was given`);
  demand(canonical(method.standard) === before, `method ${method.name} changed its parameters`);
}

/** The same input; whoever watches sees each frame that is handed out. */
const watched = (input: FitInput, see: (frame: Frame) => void): FitInput => {
  const seen = async (frame: Promise<Frame>) => {
    see(await frame);
    return frame;
  };
  return {
    ...input,
    aggregate: (measures, by) => seen(input.aggregate(measures, by)),
    sample: (options) => seen(input.sample(options)),
    async *stream() {
      for await (const frame of input.stream()) {
        see(frame);
        yield frame;
      }
    },
  };
};

async function demandJson(method: Method, subject: Subject): Promise<void> {
  const { model } = await fitted(method, subject);
  demandNone(jsonFaults(model).map((fault) => `method ${method.name}: ${fault}`));
}

async function demandQuality(method: Method, subject: Subject): Promise<void> {
  const { quality, warnings } = await fitted(method, subject);
  const measures = Object.entries(quality).flatMap(([name, measure]) =>
    measureFaults(measure).map((fault) => `measure ${name} of method ${method.name} ${fault}`),
  );
  const warned = warnings
    .filter(({ code, message }) => !/^[A-Z]+(?:_?[A-Z\d]+)*$/u.test(code) || message === "")
    .map(
      ({ code }) => `warning ${JSON.stringify(code)} of method ${method.name} has no code or text`,
    );
  demandNone([...measures, ...warned]);
}

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
  const everyone = await customersOf(method, subject);
  const nobody = { ...everyone, rows: [] };
  const result = await resultOrRefusal(`method ${method.name} without customers`, () =>
    outcome(method, subject, { customers: nobody }),
  );
  if (result !== undefined) demandNone(jsonFaults(result.fitted.model));
}

async function demandAborts(method: Method, subject: Subject): Promise<void> {
  const what = `method ${method.name}`;
  // It must not stop for another reason.
  await fitted(method, subject);
  const reason = new Error("aborted by the test");
  await demandStops(what, fitted(method, subject, { signal: AbortSignal.abort(reason) }), subject);
  const controller = new AbortController();
  const watch = (input: FitInput) => abortingAt(input, () => controller.abort(reason));
  const fitting = fitted(method, subject, { signal: controller.signal, watch });
  await demandStops(what, fitting, subject);
}

/** The same input; asking it anything aborts. */
const abortingAt = (input: FitInput, abort: () => void): FitInput =>
  new Proxy(input, {
    get(target, name): unknown {
      const part: unknown = Reflect.get(target, name);
      if (typeof part !== "function") return part;
      return (...args: readonly unknown[]): unknown => {
        abort();
        return Reflect.apply(part, target, args);
      };
    },
  });
