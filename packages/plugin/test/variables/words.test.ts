import {
  counted,
  demandEvents,
  numberAt,
  readWindow,
  threeDigits,
  valueInWords,
  windowDuration,
  windowPhrase,
  windowWords,
} from "@satsuma/plugin/variables";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

describe("a window", () => {
  test.each([
    ["365 days", "in last 365 days", "P365D"],
    ["1 week", "in last 1 week", "P1W"],
    ["P12M", "in last 12 months", "P12M"],
    ["2 quarters", "in last 2 quarters", "P6M"],
    ["P1Y", "in last 1 year", "P1Y"],
  ])("%s is written %s in a rule and %s as ISO 8601 has it", (given, phrase, duration) => {
    expect(windowPhrase(given)).toBe(phrase);
    expect(windowDuration(readWindow(given)!)).toBe(duration);
  });

  test.each(["0 days", "P0D", "a while", "90", "-3 days", "P1DT2H", "1.5 years", ""])(
    "is not %j",
    (given) => {
      expect(readWindow(given)).toBeUndefined();
      expect(windowPhrase(given)).toBeUndefined();
    },
  );

  test("may be all there is", () => {
    expect(windowPhrase("ever")).toBe("ever");
  });

  test("in words or as ISO 8601 has it is read as itself", () => {
    const windows = fc.record({
      count: fc.integer({ min: 1, max: 10_000 }),
      unit: fc.constantFrom("day", "week", "month", "year"),
    });
    fc.assert(
      fc.property(windows, (window) => {
        expect(readWindow(windowWords(window))).toEqual(window);
        expect(readWindow(windowDuration(window))).toEqual(window);
      }),
    );
  });
});

test("numbers in sentences have their thousands parted", () => {
  expect([4338, 999, 1_000_000].map(counted)).toEqual(["4,338", "999", "1,000,000"]);
});

test("values in sentences are yes, no, unknown, or three digits", () => {
  expect([null, true, false, 12.345, "DE"].map(valueInWords)).toEqual([
    "unknown",
    "yes",
    "no",
    "12.3",
    "DE",
  ]);
  expect([0.012345, 12_345, 0].map(threeDigits)).toEqual(["0.0123", "12300", "0"]);
});

describe("a number of a frame", () => {
  const frame = {
    length: 2,
    columns: {
      numbers: { kind: "numbers", values: Float64Array.of(1, NaN) },
      exact: { kind: "values", values: ["12.50", null] },
    },
  } as const;

  test("is read however it is held, and unknown is NaN", () => {
    expect(numberAt(frame, "numbers")).toBe(1);
    expect(numberAt(frame, "exact")).toBe(12.5);
    expect([numberAt(frame, "numbers", 1), numberAt(frame, "exact", 1)]).toEqual([NaN, NaN]);
  });

  test("must be of a column there is", () => {
    expect(() => numberAt(frame, "other")).toThrow(RangeError);
  });
});

describe("an event table that a config names", () => {
  const events = { orders: { time: "at" }, returns: { time: "at" } };

  test("may be there", () => {
    expect(() => demandEvents("orders", { events }, "WEATHER_NO_TABLE")).not.toThrow();
  });

  test("cannot be found where there is none at all, and that is said", () => {
    expect(() => demandEvents("orders", { events: {} }, "WEATHER_NO_TABLE")).toThrow(
      expect.objectContaining({ help: "add an event table to the project" }),
    );
  });

  test.each([
    ["ordrs", { code: "WEATHER_NO_TABLE", help: "did you mean orders?" }],
    ["toString", { code: "WEATHER_NO_TABLE", help: "use one of orders, returns" }],
  ])("or is refused as the plugin says: %s", (name, error) => {
    expect(() => demandEvents(name, { events }, "WEATHER_NO_TABLE")).toThrow(
      expect.objectContaining(error),
    );
  });
});
