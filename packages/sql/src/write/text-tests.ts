import type { Cond, Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import { sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import { folded, plainText } from "./comparisons.ts";
import { neutral } from "./writer.ts";
import type { Writer } from "./writer.ts";
import { operand } from "./written.ts";
import type { Written } from "./written.ts";

type TextTest = Extract<Cond, { kind: "text" }>;

/** A test of a text against a pattern. */
export function textTest(cond: TextTest, writer: Writer): Written {
  const read = cond.fold ? folded : plainText;
  const of = read(cond.value, writer);
  const { op, pattern } =
    cond.op === "glob" ? globAsTest(cond.pattern) : { op: cond.op, pattern: cond.pattern };
  const by = read(pattern, writer);
  const written = writers[op](operand(of), operand(by), writer.dialect);
  return neutral(written, of.nullable || by.nullable, writer);
}

const writers: Readonly<
  Record<
    Exclude<TextTest["op"], "glob"> | "like",
    (value: Fragment, pattern: Fragment, dialect: Dialect) => Fragment
  >
> = {
  equals: (value, pattern) => sql`${value} = ${pattern}`,
  contains: (value, pattern, { texts }) => texts.contains(value, pattern),
  starts: (value, pattern, { texts }) => texts.starts(value, pattern),
  ends: (value, pattern, { texts }) => texts.ends(value, pattern),
  like: (value, pattern, { texts }) => texts.like(value, pattern),
};

/** The plainest test that does what a glob does. @throws TypeError unless the glob is a constant */
function globAsTest(glob: Value): { op: keyof typeof writers; pattern: Value } {
  if (glob.kind !== "literal") throw new TypeError("the pattern of `matches` must be a constant");
  const text = String(glob.value);
  const [, before = "", inner, after = ""] = /^(\**)([^*?]*)(\**)$/su.exec(text) ?? [];
  if (inner === undefined || inner === "")
    return { op: "like", pattern: { ...glob, value: like(text) } };
  const pattern = { ...glob, value: inner };
  if (before === "") return { op: after === "" ? "equals" : "starts", pattern };
  return { op: after === "" ? "ends" : "contains", pattern };
}

const like = (glob: string): string =>
  glob.replaceAll(/[!%_]/gu, "!$&").replaceAll("*", "%").replaceAll("?", "_");
