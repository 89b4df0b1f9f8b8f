import { cell, SatsumaError } from "@satsuma/plugin";
import type { Diagnostic, FitInput, Fitted, Run } from "@satsuma/plugin";
import { designColumns, numberAt } from "@satsuma/plugin/variables";
import type { DesignCodes } from "@satsuma/plugin/variables";
import type { ProspectsParams } from "../config.ts";
import { likenessValue } from "../likeness/likeness-value.ts";
import { ranked } from "../likeness/ranked.ts";
import type { Distilled, ProspectsModel, Scorer } from "../model.ts";
import { qualityOf } from "../quality.ts";
import { fewGroups, fewMembers, leak } from "../warnings.ts";
import { distilled } from "./distil.ts";
import { drawnRows } from "./drawn.ts";
import type { Drawn, Sizes } from "./drawn.ts";
import { fitScorer, likenessOf } from "./fit-scorer.ts";
import { judged } from "./judge.ts";

/** With fewer of either kind nothing can be said. */
const LEAST = 20;
/** What tells members so well says what they are. */
const TOO_GOOD = 0.99;
/** That there is nobody is found before: then the segment has no members. */
const codes: DesignCodes = {
  featureType: "PROSPECTS_FEATURE_TYPE",
  nobody: "PROSPECTS_FEW",
  allUnknown: "PROSPECTS_ALL_UNKNOWN",
  manyTexts: "PROSPECTS_MANY_TEXTS",
};
const TENTHS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/**
 * Learns how alike customers are to the members of a segment.
 *
 * @throws SatsumaError `PROSPECTS_FEW`, `PROSPECTS_CANNOT_TELL` and those of `designColumns`
 */
export async function fitProspects(
  input: FitInput<string, "outcome">,
  run: Run<ProspectsParams, ProspectsModel>,
): Promise<Fitted<ProspectsModel>> {
  const { params, signal, progress } = run;
  signal.throwIfAborted();
  const sizes = await sizesOf(input, params.like);
  const { levels } = params;
  const { columns } = await designColumns(input, { levels, unknown: "mark", codes });
  progress(0.2, "drawing customers");
  const drawn = await drawnRows(input, columns, sizes, run);
  progress(0.3, "trying it on customers it has not seen");
  const verdict = await judged(drawn, sizes, params, signal);
  progress(0.7, "learning from all of them");
  const scorer = await fitScorer(drawn, sizes, params, signal);
  const likeness = likenessOf(scorer, drawn);
  progress(0.8, "ranking the others");
  const deciles = await decilesOf(input, likenessValue({ columns, scorer }, input));
  const model: ProspectsModel = {
    like: params.like,
    ...sizes,
    columns,
    scorer,
    deciles,
    gains: verdict.gains,
    distilled: await distilledShares(drawn, likeness, sizes, signal),
  };
  progress(1);
  return {
    model,
    quality: qualityOf(model, verdict),
    warnings: warningsOf(model, { auc: verdict.auc, drawn, scorer }),
  };
}

async function sizesOf(input: FitInput<string, "outcome">, like: string): Promise<Sizes> {
  const { outcome } = input.outcomes;
  const groups = await input.aggregate({ customers: { fn: "count" } }, [outcome]);
  const rows = Array.from({ length: groups.length }, (_, row) => row);
  const sizeOf = (wanted: boolean) =>
    rows
      .filter((row) => (cell(groups.columns["by0"]!, row) === true) === wanted)
      .reduce((sum, row) => sum + numberAt(groups, "customers", row), 0);
  const sizes = { members: sizeOf(true), others: sizeOf(false) };
  if (sizes.members < LEAST)
    throw few(`${like} has ${sizes.members} members`, "choose a larger segment");
  if (sizes.others < LEAST) {
    throw few(`${sizes.others} customers are not in ${like}`, "choose a smaller segment");
  }
  return sizes;
}

const few = (found: string, advice: string) =>
  new SatsumaError("PROSPECTS_FEW", `${found}, and at least ${LEAST} are needed`, { help: advice });

/** Likeness at every tenth of the others. */
async function decilesOf(
  input: FitInput<string, "outcome">,
  likeness: ReturnType<typeof likenessValue>,
): Promise<readonly number[]> {
  const groups = await input.quantiles(likeness, TENTHS, [input.outcomes.outcome]);
  return groups.find(({ by }) => by[0] !== true)?.quantiles ?? [];
}

async function distilledShares(
  drawn: Drawn,
  likeness: Float64Array,
  { others }: Sizes,
  signal: AbortSignal,
): Promise<Distilled[]> {
  const found: Distilled[] = [];
  for (const share of [0.05, 0.1]) {
    const rule = await distilled(drawn, likeness, share, { others, signal });
    if (rule !== undefined) found.push(rule);
  }
  return found;
}

function warningsOf(
  model: ProspectsModel,
  { auc, drawn, scorer }: { readonly auc: number; readonly drawn: Drawn; readonly scorer: Scorer },
): Diagnostic[] {
  const ones = drawn.labels.reduce((sum, label) => sum + label, 0);
  const rarer = Math.min(ones, drawn.rows - ones);
  const isFew = scorer.kind === "logistic" && rarer < 10 * drawn.columns.length;
  const features = [...new Set(ranked(model).map(({ column }) => column.feature))];
  const groups = new Set(model.deciles).size;
  return [
    ...(auc >= TOO_GOOD ? [leak(model.like, auc, features.slice(0, 3))] : []),
    ...(isFew ? [fewMembers(rarer, drawn.columns.length)] : []),
    ...(groups < 5 ? [fewGroups(groups)] : []),
  ];
}
