import { existsSync, readFileSync } from "node:fs";

const file = new URL("../../../../../shared/data/groceries/groceries_baskets.csv", import.meta.url);

/** False where the data sets are not beside the repository. */
export const hasGroceries = existsSync(file);

/** The baskets of arules' Groceries. */
export const groceries = (): string[][] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(","));
