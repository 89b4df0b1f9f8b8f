import { approx, choose, compare, number } from "@satsuma/plugin";
import type { Given, Value } from "@satsuma/plugin";
import { columnValue, linearValue, probabilityValue } from "@satsuma/plugin/variables";
import type { ProspectsModel, TreeScorer } from "../model.ts";

/** How alike a customer is to members, 0 to 1. */
export function likenessValue(
  { columns, scorer }: Pick<ProspectsModel, "columns" | "scorer">,
  { features }: Pick<Given<string>, "features">,
): Value {
  if (scorer.kind === "tree")
    return leafValue(
      scorer,
      0,
      columns.map((one) => columnValue(one, features)),
    );
  const parts = columns.map((column, i) => ({ column, factor: scorer.coefficients[i]! }));
  return probabilityValue(linearValue(scorer.intercept, parts, features));
}

function leafValue(scorer: TreeScorer, node: number, columns: readonly Value[]): Value {
  const { likeness, split } = scorer.nodes[node]!;
  if (split === undefined) return approx(likeness);
  const goesLeft = compare(columns[split.column]!, "le", approx(split.threshold));
  return choose(
    [{ when: goesLeft, value: leafValue(scorer, split.left, columns) }],
    leafValue(scorer, split.right, columns),
  );
}

/** 10 for the tenth of the others who are most alike, 1 for the least alike; members are measured by the same marks. */
export const decileValue = (model: ProspectsModel, given: Pick<Given<string>, "features">): Value =>
  stepValue(likenessValue(model, given), model.deciles, 1);

/** One more than how many marks lie below the likeness, counted from `first`. Halving asks for it few times. */
function stepValue(likeness: Value, marks: readonly number[], first: number): Value {
  const middle = Math.floor(marks.length / 2);
  const mark = marks[middle];
  if (mark === undefined) return number(first);
  const above = stepValue(likeness, marks.slice(middle + 1), first + middle + 1);
  const below = stepValue(likeness, marks.slice(0, middle), first);
  return choose([{ when: compare(likeness, "gt", approx(mark)), value: above }], below);
}
