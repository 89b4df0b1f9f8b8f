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

/** Which methods of the config are fitted whether or not a rule uses them, by name. */
export type WantedMethods = (method: string) => boolean;

/** None besides those that rules use. */
export const usedOnly: WantedMethods = () => false;

/** All of them. */
export const everyMethod: WantedMethods = () => true;

/** Plans and fits the methods whose traits some nodes use, and those that are wanted anyway. */
export const prepareTraits = async (
  session: Session,
  roots: readonly Node[],
  isWanted: WantedMethods,
): Promise<Prepared> => prepareMethods(session, await planMethods(roots, isWanted, session));

/** Fits methods that are planned. A plan says nothing of the instant. */
export async function prepareMethods(session: Session, plan: MethodPlan): Promise<Prepared> {
  const ready = { ...session, layout: layoutWithScores(session, plan.methods) };
  return { session: ready, plan, fitted: await fitMethods(ready, plan) };
}
