import { warning } from "@satsuma/plugin";
import type { Diagnostic } from "@satsuma/plugin";
import { counted } from "@satsuma/plugin/variables";
import type { BasketsParams } from "../config.ts";
import type { FoundRules } from "../mining/association-rules.ts";
import type { Baskets } from "../mining/baskets.ts";
import { basketCount } from "../mining/baskets.ts";
import type { BasketsModel } from "../model.ts";
import type { BasketsRead } from "../read/read-baskets.ts";

/** Below so many baskets hardly anything can be told from chance. */
const FEW_BASKETS = 100;

/** From this share of baskets with one product on, there is little to be found together. */
const MOSTLY_SINGLE = 0.9;

/** A segment below this says little of its products. */
const FEW_MEMBERS = 20;

/** What a reader should know before trusting the rules. */
export function warningsOf(
  model: BasketsModel,
  found: FoundRules,
  { baskets }: BasketsRead,
  params: BasketsParams,
): Diagnostic[] {
  if (model.baskets === 0) return [noBaskets(params)];
  const single = singles(baskets);
  return [
    ...(model.baskets < FEW_BASKETS ? [fewBaskets(model.baskets)] : []),
    ...(single > MOSTLY_SINGLE ? [mostlySingle(single, params)] : []),
    ...ruleWarnings(model, found, params),
    ...segmentWarnings(model),
  ];
}

function singles({ starts }: Baskets): number {
  const count = basketCount({ starts, items: starts, itemCount: 0 });
  const lengths = starts.subarray(1).map((end, i) => end - (starts[i] ?? 0));
  return lengths.filter((length) => length === 1).length / Math.max(1, count);
}

const noBaskets = ({ orders, item, basket }: BasketsParams): Diagnostic =>
  warning(
    "BASKETS_NONE",
    `No row of ${orders} has a ${[item, basket].filter((field) => field !== undefined).join(" and a ")}: nothing was found.`,
    "look at what the window and where leave, and at the fields that are named",
  );

const fewBaskets = (count: number): Diagnostic =>
  warning(
    "BASKETS_FEW",
    `There are only ${count} baskets: little can be told from chance.`,
    "take a longer window, or wait for more orders",
  );

const mostlySingle = (share: number, { basket }: BasketsParams): Diagnostic =>
  warning(
    "BASKETS_SINGLE",
    `${Math.round(100 * share)} % of baskets hold one product: little is bought together.`,
    basket === undefined
      ? "look at categories of products (item)"
      : "leave basket out, so that all a customer bought is one basket, or look at categories (item)",
  );

function ruleWarnings(
  { rules, minimum }: BasketsModel,
  found: FoundRules,
  { minimumConfidence }: BasketsParams,
): Diagnostic[] {
  if (rules.length > 0) return [];
  const message =
    found.rules.length === 0
      ? `No products are together in ${counted(minimum)} baskets with a confidence of ${100 * minimumConfidence} %.`
      : `None of ${counted(found.rules.length)} rules is above chance, after correction for ${counted(found.tested)} that were tested.`;
  const advice =
    found.rules.length === 0
      ? "lower minimumSupport or minimumConfidence, or look at categories of products (item)"
      : "raise minimumSupport, so that fewer rules are tested, or wait for more orders";
  return [warning("BASKETS_NO_RULES", message, advice)];
}

function segmentWarnings({ segment }: BasketsModel): Diagnostic[] {
  if (segment === undefined) return [];
  const { name, members, others } = segment;
  if (Math.min(members, others) >= FEW_MEMBERS) return [];
  return [
    warning(
      "BASKETS_FEW_MEMBERS",
      `${counted(members)} customers who bought are in ${name}, and ${counted(others)} are not: their products can hardly be compared.`,
      "take a larger segment, or one that leaves more customers out",
    ),
  ];
}
