import type { How } from "../tree/block.ts";

/** How many of a group's parts must hold, in words. */
export const howWords: Readonly<Record<How, string>> = {
  all: "all of these",
  any: "at least one of these",
  none: "none of these",
  some: "at least so many of these",
};

/** What stands between two parts. */
export const jointWords: Readonly<Record<How, string>> = {
  all: "and",
  any: "or",
  none: "nor",
  some: "·",
};
