import type { Expectation } from "@satsuma/ir";

/** One example of an `expect`. */
export type Example = Expectation["examples"][number];
