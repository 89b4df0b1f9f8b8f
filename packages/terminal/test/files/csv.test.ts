import { assert, array, oneof, property, string, double, boolean, constant } from "fast-check";
import { expect, test } from "vitest";
import { csv } from "../../src/files/csv.ts";

test.each([
  ["=1+1", "'=1+1"],
  ["+49 30", "'+49 30"],
  ["-plain", "'-plain"],
  ["@cmd", "'@cmd"],
  ["\tx", "'\tx"],
  ["\rx", '"\'\rx"'],
  ['=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"'],
])("a spreadsheet does not take the text %j for a formula", (value, written) => {
  expect(csv([[value]])).toBe(`${written}\n`);
});

test("numbers stay numbers, negative ones too, and unknown is empty", () => {
  expect(csv([[-5, 1.25, null, true, ""]])).toBe("-5,1.25,,true,\n");
});

test("texts with commas, quotes and line breaks are quoted", () => {
  expect(csv([["a,b", 'say "x"', "one\ntwo", "plain"]])).toBe(
    '"a,b","say ""x""","one\ntwo",plain\n',
  );
});

test("what is written is read again as it was, less the apostrophes of the guard", () => {
  const value = oneof(
    string({ unit: "binary" }),
    double({ noNaN: true }),
    boolean(),
    constant(null),
  );
  assert(
    property(array(array(value, { minLength: 2, maxLength: 4 }), { maxLength: 4 }), (rows) => {
      const texts = rows.map((row) =>
        row.map((each) => {
          if (typeof each !== "string") return each === null ? "" : String(each);
          return /^[=+\-@\t\r]/u.test(each) ? `'${each}` : each;
        }),
      );
      expect(read(csv(rows))).toEqual(texts);
    }),
  );
});

/** Reads CSV as RFC 4180 says. */
function read(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let rest = text;
  while (rest !== "") {
    const row: string[] = [];
    for (let ended = false; !ended;) {
      const [whole = "", quoted, plain = "", end] =
        /^(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n)/u.exec(rest) ?? [];
      row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
      rest = rest.slice(whole.length);
      ended = end !== ",";
      if (whole === "") throw new Error(`no CSV: ${rest}`);
    }
    rows.push(row);
  }
  return rows;
}
