import { readFileSync } from "node:fs";

/** What scikit-learn 1.2 found on the same split. */
interface ExpectedTrees {
  readonly n_train: number;
  readonly n_test: number;
  readonly test_churn: number;
  readonly trees: readonly {
    readonly criterion: string;
    readonly max_depth: number | null;
    readonly acc_mean: number;
    readonly auc_mean: number;
  }[];
}

const file = new URL(
  "../../../../../shared/data/telco/expected/sklearn_trees.json",
  import.meta.url,
);

export function expectedTrees(): ExpectedTrees {
  const found: ExpectedTrees = JSON.parse(readFileSync(file, "utf8"));
  return found;
}
