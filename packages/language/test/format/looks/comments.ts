import type { Look } from "./look.ts";

/** Where comments stand. */
export const comments: readonly Look[] = [
  {
    title: "a comment stays at the end of its line, or on a line of its own",
    written: `
      # head



      # about a
      segment a # trailing
           # own
        owner "o" # of o

        where x # one
      # two
          and y   
    `,
    formatted: `
      # head

      # about a
      segment a # trailing
        # own
        owner "o" # of o

        where x # one
          # two
          and y
    `,
  },
  {
    title: "a comment after a rule stays with it while it is to the right of what follows",
    written: `
      segment a
        where x
          # and y
        # or z
      # about b
      segment b where y
         # the end
    `,
    formatted: `
      segment a
        where x
          # and y
        # or z

      # about b
      segment b where y
        # the end
    `,
  },
  {
    title: "a comment on a whole rule is above it",
    written: `
      segment b
        where # all of it
        x and
        y
    `,
    formatted: `
      segment b
        where # all of it
          x
          and y
    `,
  },
  {
    title:
      "comments in lists stay beside what they are about, also where the comma came after them",
    written: `
      segment c where country in ("DE", # Germany
        "AT" # Austria
        , "CH") and all of (
        # first

        x, # x
        y

        # last

        )
    `,
    formatted: `
      segment c
        where country in (
          "DE", # Germany
          "AT", # Austria
          "CH"
        )
        and all of (
          # first

          x, # x
          y

          # last
        )
    `,
  },
  {
    title: "a comment in the middle of a condition ends its line",
    written: `
      segment a where has # c
        no orders # d
        where (x # e
        ) in last 3 days
    `,
    formatted: `
      segment a
        where has # c
            no orders # d
            where (
          x # e
        ) in last 3 days
    `,
  },
];
