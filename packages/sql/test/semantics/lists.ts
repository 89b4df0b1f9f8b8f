import { not } from "@satsuma/ir";
import { list, words } from "./trees.ts";
import type { Meaning } from "./trees.ts";

/** Lists and what they have. */
export const lists: readonly Meaning[] = [
  [
    "a list has any of the items",
    {
      kind: "listHas",
      quantifier: "any",
      value: list("hobbies"),
      items: [words("tennis"), words("golf")],
    },
    "true",
  ],
  [
    "a list has not all of the items",
    {
      kind: "listHas",
      quantifier: "all",
      value: list("hobbies"),
      items: [words("tennis"), words("golf")],
    },
    "false",
  ],
  [
    "a list has all of the items",
    {
      kind: "listHas",
      quantifier: "all",
      value: list("hobbies"),
      items: [words("chess"), words("golf")],
    },
    "true",
  ],
  [
    "an unknown list has nothing",
    { kind: "listHas", quantifier: "any", value: list("no_list"), items: [words("golf")] },
    "false",
  ],
  [
    "an unknown list has not, by negation",
    not({ kind: "listHas", quantifier: "any", value: list("no_list"), items: [words("golf")] }),
    "true",
  ],
];
