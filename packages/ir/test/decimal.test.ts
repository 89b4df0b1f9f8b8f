import {
  addDecimals,
  compareDecimals,
  decimal,
  decimalNumber,
  decimalOfDouble,
  decimalText,
  isNegativeDecimal,
  multiplyDecimals,
  negateDecimal,
  roundDecimal,
  shortestDecimal,
  subtractDecimals,
  wholeDecimal,
} from "@satsuma/ir";
import type { Decimal } from "@satsuma/ir";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** Numbers of every sign, with up to eight places. */
const decimals = fc
  .record({ units: fc.bigInt(-(10n ** 30n), 10n ** 30n), scale: fc.nat(8) })
  .map((parts): Decimal => parts);

const canonical = (a: Decimal): string => decimalText(shortestDecimal(a));

describe("decimal text", () => {
  it.each(["0", "12.50", "-0.05", "1.000", "123456789012345678901234567890.12"])(
    "%s is read and written without change",
    (text) => {
      expect(decimalText(decimal(text))).toBe(text);
    },
  );
  it.each(["", "-", ".5", "5.", "1e5", " 1", "+1", "1_000", "0x10", "NaN", "Infinity", "1.2.3"])(
    "%j is no decimal text",
    (text) => {
      expect(() => decimal(text)).toThrow(TypeError);
    },
  );
  it.each([
    ["12.50", "12.5"],
    ["-3.000", "-3"],
    ["100", "100"],
    ["0.00", "0"],
  ])("%s is shortest as %s", (text, shortest) => {
    expect(canonical(decimal(text))).toBe(shortest);
  });
  it("is the same number again when it is read", () => {
    fc.assert(
      fc.property(decimals, (a) => {
        expect(decimal(decimalText(a))).toEqual(a);
      }),
    );
  });
});

describe("doubles", () => {
  it.each([
    [0.1, "0.1"],
    [-0, "0"],
    [1e21, "1000000000000000000000"],
    [-1.25e22, "-12500000000000000000000"],
    [1.5e-7, "0.00000015"],
    [2 ** 53, "9007199254740992"],
  ])("%d is %s", (value, text) => {
    expect(decimalText(decimalOfDouble(value))).toBe(text);
  });
  it("come back unharmed", () => {
    const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(doubles, (value) => {
        // The sign of zero is not kept.
        expect(decimalNumber(decimalOfDouble(value))).toBe(value + 0);
      }),
    );
  });
  it.each([NaN, Infinity, -Infinity])("%d is no number", (value) => {
    expect(() => decimalOfDouble(value)).toThrow(RangeError);
  });
});

describe("calculating with decimals", () => {
  it.each([
    ["0.1", "0.2", "0.3", "-0.1", "0.02"],
    ["1.005", "-2", "-0.995", "3.005", "-2.010"],
    [
      "99999999999999999999",
      "1",
      "100000000000000000000",
      "99999999999999999998",
      "99999999999999999999",
    ],
  ])(
    "%s and %s are %s together, %s apart, and %s times each other",
    (a, b, sum, apart, product) => {
      const [left, right] = [decimal(a), decimal(b)];
      expect(decimalText(addDecimals(left, right))).toBe(sum);
      expect(decimalText(subtractDecimals(left, right))).toBe(apart);
      expect(decimalText(multiplyDecimals(left, right))).toBe(product);
    },
  );
  it("what is added is taken away again, and order does not matter", () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(canonical(subtractDecimals(addDecimals(a, b), b))).toBe(canonical(a));
        expect(addDecimals(a, b)).toEqual(addDecimals(b, a));
        expect(multiplyDecimals(a, b)).toEqual(multiplyDecimals(b, a));
      }),
    );
  });
  it("products are spread over sums", () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        const together = multiplyDecimals(a, addDecimals(b, c));
        const apart = addDecimals(multiplyDecimals(a, b), multiplyDecimals(a, c));
        expect(compareDecimals(together, apart)).toBe(0);
      }),
    );
  });
});

describe("comparing decimals", () => {
  it.each([
    ["1.50", "1.5", 0],
    ["-1", "0.5", -1],
    ["0.30000000000000000001", "0.3", 1],
    ["-0.2", "-0.19", -1],
  ])("%s against %s gives %d", (a, b, order) => {
    expect(compareDecimals(decimal(a), decimal(b))).toBe(order);
  });
  it("orders as the difference says, and the other way round with signs turned", () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const order = compareDecimals(a, b);
        expect(order < 0).toBe(isNegativeDecimal(subtractDecimals(a, b)));
        expect(compareDecimals(negateDecimal(b), negateDecimal(a))).toBe(order);
      }),
    );
  });
});

describe("rounding decimals", () => {
  it.each([
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["2.49999", 0, "2"],
    ["1.005", 2, "1.01"],
    ["-1.005", 2, "-1.01"],
    ["1250", -2, "1300"],
    ["-49.9", -2, "0"],
    ["0.1", 5, "0.1"],
  ])("%s to %d places is %s", (a, places, rounded) => {
    expect(decimalText(roundDecimal(decimal(a), places))).toBe(rounded);
  });
  it("moves a number by half a step at most", () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: -5, max: 8 }), (a, places) => {
        const moved = subtractDecimals(roundDecimal(a, places), a);
        const size = isNegativeDecimal(moved) ? negateDecimal(moved) : moved;
        const step = decimalOfDouble(Number(`1e${-places}`));
        expect(compareDecimals(multiplyDecimals(size, wholeDecimal(2)), step)).toBeLessThan(1);
      }),
    );
  });
});
