import type { FitInput, Fitted, Run, Scalar } from "@satsuma/plugin";
import type { BasketsParams } from "../config.ts";
import type { Feature } from "../features.ts";
import type { BasketsModel } from "../model.ts";
import { readBaskets } from "../read/read-baskets.ts";
import { readMembers } from "../read/read-members.ts";
import { segmentProducts } from "../segment/segment-products.ts";
import { mine } from "./mine.ts";
import { qualityOf } from "./quality.ts";
import { warningsOf } from "./warnings.ts";

/** Without a segment nobody is a member, and nobody is counted. */
const nobody = { keys: new Set<Scalar>(), customers: 0 };

/** Reads all order lines once, finds what is bought together, and what a segment buys more often than others. */
export async function fitBaskets(
  input: FitInput<Feature>,
  run: Run<BasketsParams>,
): Promise<Fitted<BasketsModel>> {
  const { params, signal, progress } = run;
  signal.throwIfAborted();
  const members = params.segment === undefined ? nobody : await readMembers(input, signal);
  progress(0.05, "reading orders");
  const read = await readBaskets(input.events, {
    signal,
    isMember: (customer) => members.keys.has(customer),
    per: params.basket === undefined ? "customer" : "order",
  });
  progress(0.5, "looking for what is bought together");
  const { model: rulesModel, found } = await mine(read, run);
  const sizes = { members: members.keys.size, others: members.customers - members.keys.size };
  const model: BasketsModel =
    params.segment === undefined
      ? rulesModel
      : { ...rulesModel, segment: segmentProducts(params.segment, sizes, read) };
  progress(1);
  return {
    model,
    quality: qualityOf(model, found),
    warnings: warningsOf(model, found, read, params),
  };
}
