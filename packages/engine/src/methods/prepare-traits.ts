import type { Node } from "@satsuma/ir";
import type { Session } from "../queries/session.ts";
import { layoutWithScores } from "./apply-model.ts";
import { fitMethods } from "./fit-methods.ts";
import type { FittedMethods } from "./fit-methods.ts";
import { planMethods } from "./method-plan.ts";
import type { MethodPlan } from "./method-plan.ts";

/** A session in which every trait that is needed can be written. */
export interface Prepared {
  readonly session: Session;
  readonly plan: MethodPlan;
  readonly fitted: FittedMethods;
}

/** Plans and fits the methods whose traits some nodes use; with `every`, those of the config too. */
export async function prepareTraits(
  session: Session,
  roots: readonly Node[],
  methods: "used" | "every",
): Promise<Prepared> {
  const plan = await planMethods(roots, methods === "every", session);
  const ready = { ...session, layout: layoutWithScores(session.layout, plan.methods) };
  return { session: ready, plan, fitted: await fitMethods(ready, plan) };
}
