import type { Frame } from "@satsuma/model";
import type { FeatureTypes, Method } from "../../method.ts";
import { called } from "./called.ts";
import { canonical } from "./canonical.ts";
import { demandNone } from "./check.ts";
import type { PlainCheck } from "./check.ts";
import { watched } from "./inputs.ts";
import type { Subject } from "./options.ts";
import { eachMethod } from "./stages.ts";
import { fitted, learningOf, scored, scoringOf } from "./trial.ts";
import { explanations, ruleDrafts } from "./words.ts";

/** What is lent stays as it is. */
export const unchangedChecks = (subject: Subject): PlainCheck[] => [
  {
    id: "input-unchanged",
    title: "leaves the customers, the parameters and the model it is given as they are",
    run: () => eachMethod(subject, "traits", (method) => demandUnchanged(method, subject)),
  },
];

async function demandUnchanged(method: Method, subject: Subject): Promise<void> {
  const lent: Lent[] = [note("its standard", method.standard)];
  const customers = await learningOf(method, subject);
  const see = (frame: Frame) => void lent.push(note("a frame it was given", frame));
  const { model } = await fitted(method, subject, {
    customers,
    watch: (input) => {
      lent.push(note("the features of its input", [input.features, input.outcomes]));
      return watched(input, see);
    },
    watchParams: (params) => {
      lent.push(note("its parameters", params));
      declare(method, params, customers.types);
    },
  });
  lent.push(note("its model", model), note("a customer it was given", customers.rows));
  await useModel(method, subject, model, scoringOf(customers));
  const changed = lent.filter(({ thing, before }) => canonical(thing) !== before);
  demandNone([...new Set(changed.map(({ what }) => `method ${method.name} changed ${what}`))]);
}

/** Asks for all that follows from the parameters, which have no business to change on the way. */
function declare(method: Method, params: unknown, types: FeatureTypes): void {
  method.reads(params);
  method.outcomes?.(params);
  method.events?.(params);
  method.cutOffs?.(params);
  method.among?.(params);
  method.writes(params, types);
}

/** Something lent, and what it was like before. */
interface Lent {
  readonly what: string;
  readonly thing: unknown;
  readonly before: string;
}

const note = (what: string, thing: unknown): Lent => ({ what, thing, before: canonical(thing) });

type Customers = ReturnType<typeof scoringOf>;

/** Scores, explains and proposes rules; what throws there is told by the checks about it. */
async function useModel(method: Method, subject: Subject, model: unknown, customers: Customers) {
  await scored(method, subject, model, customers);
  const words = async () => [
    explanations(method, model, customers),
    await ruleDrafts(method, model, customers),
  ];
  await called(`the words of method ${method.name}`, subject, words).catch(() => []);
}
