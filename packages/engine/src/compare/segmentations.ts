import { adjustedRandIndexOf } from "@satsuma/stats/evaluation";
import { dataFacts } from "../advise/data-facts.ts";
import { minimumGroupOf } from "../config/minimum-group.ts";
import { withCustomerValues } from "../queries/customer-values.ts";
import type { Session } from "../queries/session.ts";
import { shareOf } from "../queries/share-of.ts";
import { withEvaluated } from "../run/evaluated.ts";
import { basisOf } from "../scorecard/basis.ts";
import type { BasisValue } from "../scorecard/basis.ts";
import type { SplitBy } from "./compared-names.ts";
import type { Segmentation, SegmentationComparison } from "./comparison-result.ts";
import { crossCustomers } from "./cross-customers.ts";
import { explainedValue } from "./explained-value.ts";
import { labelsOf } from "./part-labels.ts";

/** Two ways of splitting all customers, held against each other. */
export async function compareSegmentations(
  session: Session,
  one: SplitBy,
  other: SplitBy,
): Promise<SegmentationComparison> {
  const worth = basisOf(await dataFacts(session), session).value;
  const cross = await withEvaluated(session, (evaluated) =>
    withCustomerValues(session, valuesOf({ one, other }, worth), (table) =>
      crossCustomers(session, { evaluated, table, one, other, isValued: worth !== undefined }),
    ),
  );
  const ones = labelsOf(one, cross.labels("one"));
  const others = labelsOf(other, cross.labels("other"));
  const counts = ones.map((a) => others.map((b) => cross.cell(a, b).size));
  const columns = others.map((_, j) => counts.map((row) => row[j]!));
  const customers = total(counts.flat());
  const minimumGroup = minimumGroupOf(session.config);
  return {
    kind: "segmentations",
    asOf: session.clock.asOf,
    customers,
    one: segmentation(one, ones, counts.map(total)),
    other: segmentation(other, others, columns.map(total)),
    counts,
    adjustedRandIndex: customers < 2 ? null : adjustedRandIndexOf(counts),
    ...(worth && { value: explainedValue(cross, worth, { ones, others, minimumGroup }) }),
  };
}

const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

function valuesOf(
  splits: { readonly one: SplitBy; readonly other: SplitBy },
  worth: BasisValue | undefined,
) {
  const { one, other } = splits;
  return {
    ...(one.kind === "value" ? { one: one.value } : {}),
    ...(other.kind === "value" ? { other: other.value } : {}),
    ...(worth === undefined ? {} : { value: worth.value }),
  };
}

function segmentation(
  split: SplitBy,
  labels: readonly (string | null)[],
  sizes: readonly number[],
): Segmentation {
  const customers = total(sizes);
  const [first] = split.kind === "family" ? split.parts : [];
  const title = first?.tier?.title ?? first?.group?.title;
  return {
    name: split.name,
    ...(title === undefined ? {} : { title }),
    parts: labels.map((label, i) => ({
      label,
      size: sizes[i]!,
      share: shareOf(sizes[i]!, customers),
    })),
  };
}
