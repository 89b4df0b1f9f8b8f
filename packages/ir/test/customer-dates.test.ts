import { resolveCond } from "@satsuma/ir";
import type { Clock, Value, Window } from "@satsuma/ir";
import { describe, expect, it } from "vitest";
import { ago, date, march } from "./moments.ts";
import { written } from "./written.ts";

const signedUp: Value = {
  kind: "attribute",
  name: "signed_up_at",
  type: { kind: "instant" },
  nullable: true,
};
const birthDate: Value = {
  kind: "attribute",
  name: "birth_date",
  type: { kind: "date" },
  nullable: true,
};

describe("dates and instants of customers against windows", () => {
  const within = (value: Value, window: Window, clock: Clock = march): string =>
    written(resolveCond({ kind: "inWindow", value, window }, clock));

  it("an instant is compared with the ends themselves", () => {
    expect(within(signedUp, { kind: "last", count: 1, unit: "day" })).toBe(
      "known signed_up_at, signed_up_at ge 2026-02-27T23:00:00Z, signed_up_at lt 2026-02-28T23:00:00Z",
    );
  });
  it("a date is compared with dates: both days of a range are in", () => {
    expect(
      within(birthDate, { kind: "fromTo", from: date("1990-01-01"), to: date("1999-12-31") }),
    ).toBe("known birth_date, birth_date ge 1990-01-01, birth_date lt 2000-01-01");
  });
  it("a date lies in a window that begins inside a day only from the next day on", () => {
    const noon = { ...march, asOf: "2026-03-01T11:00:00Z" };
    expect(within(birthDate, { kind: "last", count: 1, unit: "day" }, noon)).toBe(
      "known birth_date, birth_date ge 2026-03-01, birth_date lt 2026-03-02",
    );
  });
  it("coming dates begin today and leave out the last day", () => {
    expect(within(birthDate, { kind: "next", count: 7, unit: "day" })).toBe(
      "known birth_date, birth_date ge 2026-03-01, birth_date lt 2026-03-08",
    );
  });
  it("an instant is held against another customer's date by its local day", () => {
    expect(within(signedUp, { kind: "before", at: birthDate })).toBe(
      "known signed_up_at, day(signed_up_at) lt birth_date",
    );
  });
  it("a date is held against another instant of the customer by that instant's local day", () => {
    expect(within(birthDate, { kind: "since", at: signedUp })).toBe(
      "known birth_date, birth_date ge day(signed_up_at)",
    );
  });
  it("ever asks only that the date is known", () => {
    expect(within(birthDate, { kind: "ever" })).toBe("known birth_date");
  });
  it("a named moment of a definition counts as the constant it stands for", () => {
    const launch: Value = {
      kind: "defined",
      name: "launch",
      type: { kind: "date" },
      nullable: false,
      of: date("2025-01-01"),
    };
    expect(within(signedUp, { kind: "after", at: launch })).toBe(
      "known signed_up_at, signed_up_at ge 2025-01-01T23:00:00Z",
    );
  });
  it("the day of a constant moment is a constant", () => {
    const day: Value = {
      kind: "localDate",
      type: { kind: "date" },
      nullable: false,
      value: ago(7, "day"),
    };
    expect(within(signedUp, { kind: "on", at: day })).toBe(
      "known signed_up_at, signed_up_at ge 2026-02-21T23:00:00Z, signed_up_at lt 2026-02-22T23:00:00Z",
    );
  });
});
