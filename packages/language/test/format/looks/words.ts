import type { Look } from "./look.ts";

/** What is written for what was written: synonyms, case, units, quotes. */
export const words: readonly Look[] = [
  {
    title: "signs of equality become `is`, and `is` before a test that needs none is left out",
    written: `
      segment a where a == 1 and a != 2 and a <> 3 and a is in (1) and a not in (2) and a is before 2026-01-01 and a is not after today
    `,
    formatted: `
      segment a
        where a is 1
          and a is not 2
          and a is not 3
          and a in (1)
          and a is not in (2)
          and a before 2026-01-01
          and a not after today
    `,
  },
  {
    title: "keywords are in lower case, names stay as they are",
    written: `
      SEGMENT a WHERE HAS At LEAST 3 Orders IN LAST 2 WEEK AND Spend IS NOT KNOWN EXCEPT member of B
    `,
    formatted: `
      segment a
        where has at least 3 Orders in last 2 weeks and Spend is not known
        except member of B
    `,
  },
  {
    title: "units are singular after 1 and where they name a part, and plural otherwise",
    written: `
      segment a where has x in last 1 days and has x in last 7 day and day since y > 1 and months of z is 2 and has x in this months and has x in previous 1 month and has y in previous 2 month
    `,
    formatted: `
      segment a
        where has x in last 1 day
          and has x in last 7 days
          and days since y > 1
          and month of z is 2
          and has x in this month
          and has x in previous month
          and has y in previous 2 months
    `,
  },
  {
    title:
      "texts have straight characters where they can be seen and escapes where not, and names backquotes only where they need them",
    written: `
      segment \`plain\` "a \\u{22}q\\u{22} \\\` \\u{1F34A}\\u{200B} tab	" where \`x\`.\`is\` is "é\\u{a}" and \`where\` is "\\u{A0}"
    `,
    formatted: `
      segment plain "a \\"q\\" \` 🍊\\u{200b} tab\\t" where x.is is "é\\n" and \`where\` is "\\u{a0}"
    `,
  },
  {
    title:
      "numbers keep their underscores, percentages lose their space, instants and quarters have capitals",
    written: `
      segment a where x > 1_000 and y > 12.5 % and t > 2026-03-01t09:30z and has o in 2026-q1
    `,
    formatted: `
      segment a where x > 1_000 and y > 12.5% and t > 2026-03-01T09:30Z and has o in 2026-Q1
    `,
  },
  {
    title: "words of text tests agree with `does not`",
    written: `
      segment a where a contain "x" and a does not contains "y" and a start with "z" and a does not ends with "z" ignoring case and a does not matches "x*" and a does not match "y"
    `,
    formatted: `
      segment a
        where a contains "x"
          and a does not contain "y"
          and a starts with "z"
          and a does not end with "z" ignoring case
          and a does not match "x*"
          and a does not match "y"
    `,
  },
  {
    title: "spaces are single, none stand inside parentheses, and operators have one on each side",
    written: `
      segment a where sum of orders . amount*2>-5 and f( x ,  y:1 , [ 1,2 ] ).z is 2
    `,
    formatted: `
      segment a where sum of orders.amount * 2 > -5 and f(x, y: 1, [1, 2]).z is 2
    `,
  },
];
