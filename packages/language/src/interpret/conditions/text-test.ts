import { foldCase } from "@satsuma/ir";
import type { Cond, Value } from "@satsuma/ir";
import type { Compiler } from "../compiler.ts";
import { textOf } from "../datum.ts";
import type { Datum } from "../datum.ts";
import { globTest } from "../texts/glob.ts";
import type { Reader, Test } from "../row.ts";
import { known } from "../values/known.ts";

type TextTest = Extract<Cond, { kind: "text" }>;

/** A text held against a pattern, by code points. */
export function textTest({ op, value, pattern, fold }: TextTest, compiler: Compiler): Test {
  const read = foldedOrNot(value, fold, compiler);
  const wanted = foldedOrNot(pattern, fold, compiler);
  const globs = new Map<string, (text: string) => boolean>();
  const tests = {
    equals: (text: string, part: string) => text === part,
    contains: (text: string, part: string) => text.includes(part),
    starts: (text: string, part: string) => text.startsWith(part),
    ends: (text: string, part: string) => text.endsWith(part),
    glob: (text: string, part: string) => {
      const matches = globs.get(part) ?? globTest(part);
      globs.set(part, matches);
      return matches(text);
    },
  } as const;
  return (row) => {
    const [text, part] = [read(row), wanted(row)];
    return text !== undefined && part !== undefined && tests[op](textOf(text), textOf(part));
  };
}

/** A value whose letters are folded where case is ignored; of a list, those of its items. */
export function foldedOrNot(value: Value, fold: boolean, compiler: Compiler): Reader {
  const read = compiler.value(value);
  return fold ? known(read, foldedDatum) : read;
}

const foldedDatum = (datum: Datum): Datum =>
  Array.isArray(datum) ? datum.map(foldedDatum) : foldCase(textOf(datum));
