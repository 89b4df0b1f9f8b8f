import type { Mistake } from "./mistake.ts";

/** Splits and tests said in other ways, and misspelt declarations. */
export const declarations: readonly Mistake[] = [
  {
    code: "SEG1026",
    file: true,
    text: "split x of s ⟦50%⟧ a 50% b",
    says: "a split needs a seed, a text to draw lots by",
    help: [
      {
        says: 'insert `seed "x"`',
        gives: 'split x of s seed "x" group a 50% group b 50%',
        sure: true,
      },
    ],
  },
  {
    code: "SEG1027",
    file: true,
    text: 'split x of s seed "q" ⟦50%⟧ a 50% b',
    says: "a group is a name and then its share",
    help: [
      {
        says: "write `group a 50%`",
        gives: 'split x of s seed "q" group a 50% group b 50%',
        sure: true,
      },
    ],
  },
  {
    code: "SEG1027",
    file: true,
    text: 'split x of s seed "q" group ⟦50%⟧ a group 50% b',
    says: "a group is a name and then its share",
    help: [
      {
        says: "write `group a 50%`",
        gives: 'split x of s seed "q" group a 50% group b 50%',
        sure: true,
      },
    ],
  },
  {
    code: "SEG1019",
    file: true,
    text: 'split x of s seed "q" group a ⟦50⟧ group b 50',
    says: "`50` is a number, and this is a share",
    help: [
      { says: "write `50%`", gives: 'split x of s seed "q" group a 50% group b 50%', sure: true },
    ],
  },
  {
    code: "SEG1026",
    file: true,
    text: "expect b ⟦includes⟧ { age: 5 }",
    says: "a test says which day it is about",
    help: [
      {
        says: "insert `as of 2026-01-01`, or the day you mean",
        gives: "expect b as of 2026-01-01 includes { age: 5 }",
      },
    ],
  },
  {
    code: "SEG1027",
    file: true,
    text: "expect b ⟦on⟧ 2026-01-01 includes { age: 5 }",
    says: "the day of a test stands after `as of`",
    help: [
      { says: "write `as of`", gives: "expect b as of 2026-01-01 includes { age: 5 }", sure: true },
    ],
  },
  {
    code: "SEG1027",
    file: true,
    text: "expect b as of 2026-01-01 ⟦include⟧ { age: 5 }",
    says: "rules do not say `include`",
    help: [
      {
        says: "write `includes`",
        gives: "expect b as of 2026-01-01 includes { age: 5 }",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1027",
    file: true,
    text: 'expect b as of 2026-01-01 includes { age ⟦=⟧ 5, name = "x" }',
    says: "a value stands after a colon, as in `age: 5`",
    help: [
      {
        says: "write `:`",
        gives: 'expect b as of 2026-01-01 includes { age: 5, name: "x" }',
        sure: true,
      },
    ],
  },
  {
    code: "SEG1027",
    file: true,
    text: "expect b as of 2026-01-01 includes { age: ⟦null⟧ }",
    says: "rules do not say `null`",
    help: [
      {
        says: "write `unknown`",
        gives: "expect b as of 2026-01-01 includes { age: unknown }",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1025",
    file: true,
    text: "segment a where age > 3\n⟦segmnt⟧ b where age > 4",
    says: "I don't know `segmnt` here; did you mean `segment`?",
    help: [
      {
        says: "write `segment`",
        gives: "segment a where age > 3\nsegment b where age > 4",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1025",
    file: true,
    text: 'segment a where age > 3\n⟦segmnt⟧ b "B"\n  description "x"\n  where age > 4\nsegment c where age > 5',
    says: "I don't know `segmnt` here; did you mean `segment`?",
    help: [
      {
        says: "write `segment`",
        gives:
          'segment a where age > 3\nsegment b "B"\n  description "x"\n  where age > 4\nsegment c where age > 5',
        sure: true,
      },
    ],
  },
  {
    code: "SEG1025",
    file: true,
    text: "define a = age\n⟦defne⟧ b = age > 4",
    says: "I don't know `defne` here; did you mean `define`?",
    help: [{ says: "write `define`", gives: "define a = age\ndefine b = age > 4", sure: true }],
  },
  {
    code: "SEG1025",
    file: true,
    text: "param a: number = 3\n⟦parm⟧ b: number = 4",
    says: "I don't know `parm` here; did you mean `param`?",
    help: [
      { says: "write `param`", gives: "param a: number = 3\nparam b: number = 4", sure: true },
    ],
  },
  {
    code: "SEG1025",
    file: true,
    text: "segment a where has orders\n⟦teirs⟧ t tier x where age > 5 tier y where age > 4",
    says: "I don't know `teirs` here; did you mean `tiers`?",
    help: [
      {
        says: "write `tiers`",
        gives: "segment a where has orders\ntiers t tier x where age > 5 tier y where age > 4",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1025",
    file: true,
    text: "segment a where is_staff\n⟦expct⟧ a as of 2026-01-01 includes { age: 5 }",
    says: "I don't know `expct` here; did you mean `expect`?",
    help: [
      {
        says: "write `expect`",
        gives: "segment a where is_staff\nexpect a as of 2026-01-01 includes { age: 5 }",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1025",
    file: true,
    text: 'segment a where is_staff\n⟦slpit⟧ x of a seed "q" group a 50% group b 50%',
    says: "I don't know `slpit` here; did you mean `split`?",
    help: [
      {
        says: "write `split`",
        gives: 'segment a where is_staff\nsplit x of a seed "q" group a 50% group b 50%',
        sure: true,
      },
    ],
  },
];
