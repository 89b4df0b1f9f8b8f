import { walk } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import { typeName } from "@satsuma/model";
import { isScoreNode } from "@satsuma/plugin";
import { checkColumns } from "./check-scores.ts";
import type { PlannedMethod } from "./planned-method.ts";
import { family, isRecord, refusal } from "./score-refusal.ts";

/** A score by expression reads its features and nothing else, and has the types it declares. @throws SatsumaError `PLUGIN_RESULT` */
export function checkExpressions(
  planned: PlannedMethod,
  expressions: Readonly<Record<string, Value>>,
): void {
  const { name } = planned.instance;
  if (!isRecord(expressions) || !Object.values(expressions).every(isExpression))
    throw refusal(planned, `${name} gave scores that are no expressions`);
  checkColumns(planned, Object.keys(expressions));
  for (const node of walk(...Object.values(expressions))) {
    if (!isScoreNode(node))
      throw refusal(planned, `the score of ${name} uses "${node.kind}", which scores may not`);
    if (node.kind === "feature") checkFeature(planned, node);
  }
  for (const [column, { type }] of Object.entries(expressions)) {
    const declared = planned.columns[column]!.type;
    if (family(type) !== family(declared))
      throw refusal(
        planned,
        `${name} declares ${column} as ${typeName(declared)} and gives ${typeName(type)}`,
      );
  }
}

function checkFeature(
  planned: PlannedMethod,
  { name: feature, type }: Value & { name: string },
): void {
  const { name } = planned.instance;
  const read = Object.hasOwn(planned.features, feature) ? planned.features[feature] : undefined;
  if (read === undefined)
    throw refusal(
      planned,
      `the score of ${name} uses a feature "${feature}" that it does not read`,
    );
  if (family(type) !== family(read.type))
    throw refusal(
      planned,
      `the score of ${name} takes its feature ${feature} for ${typeName(type)}, but it is ${typeName(read.type)}`,
    );
}

const isExpression = (value: unknown): boolean =>
  isRecord(value) && typeof value["kind"] === "string" && isRecord(value["type"]);
