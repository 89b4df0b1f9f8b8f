import { SatsumaError } from "@satsuma/model";
import type { Reason } from "@satsuma/plugin";
import type { FittedMethod } from "../methods/fit-methods.ts";
import type { Session } from "../queries/session.ts";
import { reasonsFor } from "../why/reasons.ts";
import { traitRow } from "../why/trait-row.ts";

/**
 * Why a customer has the values that a method gave, in the plugin's words.
 *
 * @throws SatsumaError `RUN_CUSTOMER` when there is no such customer, `DISCOVER_REASONS` when the method says nothing of single
 * customers or is not about this one
 */
export async function customerReasons(
  customer: string,
  { staged: { planned, resolved }, result: { model } }: FittedMethod,
  session: Session,
): Promise<readonly Reason[]> {
  const { method, name } = planned.instance;
  if (method.explain === undefined)
    throw new SatsumaError("DISCOVER_REASONS", `${name} says nothing of single customers`, {
      help: "leave --customer out",
    });
  const { features: values, among } = resolved;
  const row = await traitRow(customer, { values, ...(among && { inside: among }) }, session);
  if (!row.isInside) throw notAbout(customer, name);
  return reasonsFor(planned, model, { row, work: session.work });
}

const notAbout = (customer: string, method: string): SatsumaError =>
  new SatsumaError("DISCOVER_REASONS", `${method} is not about "${customer}"`, {
    help: "its traits are not known of this customer; the plugin's README says whom it is about",
  });
