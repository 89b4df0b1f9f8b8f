import type { Advice } from "@satsuma/plugin";

/** What is said of the data, beside what is the same for all. */
export type Fit = Pick<Advice, "fit" | "because" | "missing" | "config">;
