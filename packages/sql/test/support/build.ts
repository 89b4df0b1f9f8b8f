export * from "./build-population.ts";
export * from "./build-trees.ts";
