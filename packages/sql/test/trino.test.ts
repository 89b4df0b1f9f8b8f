import { SatsumaError } from "@satsuma/model";
import { compileScan, print, timezoneProbe, trino } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { TrinoSQL } from "dt-sql-parser/dist/parser/trino/index.js";
import { describe, expect, it } from "vitest";
import * as tables from "./conformance/index.ts";
import { requestOf } from "./support/case.ts";
import type { Case } from "./support/case.ts";

// Trino is not executed in our tests: its statements are held against its grammar, and what is not settled must be refused.
const grammar = new TrinoSQL();
const cases = Object.values(tables).flat();

describe("Trino's grammar, not executed", () => {
  it.each(Object.entries(tables))("takes the statements of %s", (_, of) => {
    const texts = of
      .flatMap((one) => statementOf(one) ?? [])
      .map((made) => print(made, trino).text);
    // The grammar takes long, and does not care which number stands somewhere.
    const distinct = new Map(texts.map((text) => [text.replaceAll(/\d+/gu, "0"), text]));
    const refused = [...distinct.values()].filter((text) => grammar.validate(text).length > 0);
    expect(refused).toEqual([]);
  });

  it("takes the probe of time zones", () => {
    expect(grammar.validate(print(timezoneProbe(trino).statement, trino).text)).toEqual([]);
  });

  it("does not take everything", () => {
    expect(grammar.validate("SELECT 1 FROM FROM t")).not.toEqual([]);
  });
});

describe("what Trino's documentation does not settle", () => {
  it("is refused with a code, and is no more than this", () => {
    const refusals = cases.flatMap((of) => refusalOf(of) ?? []);
    expect([...new Set(refusals.map(({ code }) => code))]).toEqual(["SEG8001"]);
    const constructs = refusals.map(({ message }) => /it has (.*), and/u.exec(message)?.[1]);
    expect(new Set(constructs)).toEqual(
      new Set([
        "a date moved by months",
        "a time before the year 1",
        "hours or minutes between instants",
        "rounding of an exact number",
        "the median of events",
      ]),
    );
  });

  it("leaves most rules", () => {
    const refused = cases.filter((of) => refusalOf(of) !== undefined);
    expect(refused.length / cases.length).toBeLessThan(0.2);
  });
});

const compiled = (of: Case): Fragment => compileScan(requestOf(of, "shop"), trino);

const statementOf = (of: Case): Fragment | undefined => (refusalOf(of) ? undefined : compiled(of));

function refusalOf(of: Case): SatsumaError | undefined {
  try {
    compiled(of);
    return undefined;
  } catch (error) {
    if (error instanceof SatsumaError) return error;
    throw error;
  }
}
