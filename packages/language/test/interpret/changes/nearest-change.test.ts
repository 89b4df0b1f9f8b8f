import {
  changedSubject,
  checkCondition,
  explainChange,
  inquiry,
  interpreter,
} from "@satsuma/language";
import type { Nearest, Subject } from "@satsuma/language";
import { resolver } from "@satsuma/ir";
import type { Cond } from "@satsuma/ir";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, catalogue, march, subjects } from "../world.ts";
import type { Given } from "../world.ts";
import { customer, rule } from "./ordinary.ts";

describe("the nearest change of a verdict", () => {
  it("flips it when it is carried out, whatever the rule and the customer", () => {
    fc.assert(
      fc.property(rule, customer, (text, of) => {
        const { cond, subject, nearest } = nearestOf(text, of);
        const { change } = nearest;
        if (change === undefined) return;
        const after = changedSubject(subject, change.steps);
        expect(verdict(cond, after, change.asOf)).toBe(!verdict(cond, subject, march.asOf));
      }),
      { numRuns: 80 },
    );
  });

  it("is found for nineteen of twenty ordinary rules", () => {
    const cases = fc.sample(fc.tuple(rule, customer), { seed: 1, numRuns: 100 });
    const found = cases.filter(([text, of]) => nearestOf(text, of).nearest.change !== undefined);
    expect(found.length).toBeGreaterThanOrEqual(95);
  });

  it("is as long away as the time it names, and not shorter, where it is to wait", () => {
    const waiting = fc.constantFrom(
      "has orders in last 30 days",
      "sum of orders.amount in last 90 days >= 100 EUR",
      "days since last of orders.at > 60",
      "joined_at in last 60 days",
      "has sequence (visits then no orders within 2 days) in last 14 days",
    );
    fc.assert(
      fc.property(waiting, customer, (text, of) => {
        const { cond, subject } = nearestOf(text, of);
        const flip = inquiry(subject, { catalogue, clock: march }).nextFlip({ cond });
        if (flip === undefined) return;
        const now = verdict(cond, subject, march.asOf);
        expect(verdict(cond, subject, flip)).toBe(!now);
        expect(verdict(cond, subject, momentBefore(flip))).toBe(now);
      }),
      { numRuns: 30 },
    );
  });

  it.each<readonly [rule: string, of: Given, english: string]>([
    ['country is "DE"', { is: { country: "AT" } }, "country “DE” instead of “AT”"],
    ["opted_in", {}, "opted in yes instead of not known"],
    ["points >= 50", { is: { points: "20" } }, "points 50 instead of 20"],
    ["not (points >= 50)", { is: { points: "60" } }, "points 49 instead of 60"],
    ["country is known", { is: { country: "AT" } }, "country not known instead of “AT”"],
    [
      "has at least 3 orders in last 30 days",
      oneOrder(),
      "2 more orders before 22 Mar 2026, 13:00",
    ],
    [
      "sum of orders.amount in last 90 days >= 100 EUR",
      oneOrder(),
      "60.00 EUR more in orders before 21 May 2026, 13:00",
    ],
    ["max of orders.amount ever >= 100 EUR", oneOrder(), "one more order of at least 100.00 EUR"],
    [
      "has at least 3 orders where (amount >= 50 EUR) ever",
      oneOrder(),
      "3 more orders of at least 50.00 EUR each",
    ],
    [
      'sum of orders.amount where (status is "open") ever >= 1100.50 EUR',
      oneOrder(),
      "1,100.50 EUR more in orders with status “open”",
    ],
    ["count of distinct orders.id ever >= 3", oneOrder(), "2 more orders"],
    ["count of distinct visits.path ever >= 2", {}, "2 more visits each with a new path"],
    [
      "has no orders in last 30 days",
      oneOrder(),
      "wait 21 days (until just after 22 Mar 2026, 13:00)",
    ],
    ['has orders where (status is "open") in last 7 days', {}, "one more order with status “open”"],
    [
      "has sequence (visits then no orders within 2 days) in last 30 days",
      {},
      "one more visit, then wait 1 day (until 2 Mar 2026, 23:59)",
    ],
    [
      "has orders from 90 days ago to 30 days ago",
      {},
      "one more order, then wait 29 days (until just after 30 Mar 2026, 23:59)",
    ],
    ["opted_in and points > 5", { is: { points: "9" } }, "opted in yes instead of not known"],
    [
      'opted_in and country is "DE"',
      {},
      "opted in yes instead of not known and country “DE” instead of not known",
    ],
  ])("of `%s` is said in plain words", (text, of, english) => {
    const { subject, nearest } = nearestOf(text, of);
    expect(
      nearest.change &&
        explainChange(nearest.change, subject.attributes, { catalogue, clock: march }),
    ).toBe(english);
  });

  it("tells apart what it needs from what is like the last time", () => {
    const { nearest } = nearestOf(
      'has at least 2 orders where (status is "paid") ever',
      oneOrder(),
    );
    expect(nearest.change?.steps).toMatchObject([
      { rows: [{ amount: "40.00", status: "paid" }], needs: { status: "as given" } },
    ]);
  });

  it("gives a new event a key of its own, unless the rule asks for that of the last one", () => {
    const visited = { visits: [at("2026-02-01", { path: "/invoice/17" })] };
    const more = nearestOf(
      "count of visits ever >= 2 and last of visits.path ever is known",
      visited,
    );
    expect(rowsOf(more.nearest)).toMatchObject([{ path: "new-1" }]);
    const same = nearestOf('has at least 2 visits where (path is "/invoice/17") ever', visited);
    expect(rowsOf(same.nearest)).toMatchObject([{ path: "/invoice/17" }]);
  });

  it("counts only while what it adds to is still there: it says until when", () => {
    const { nearest } = nearestOf("has at least 2 orders in last 30 days", oneOrder());
    expect(nearest.change?.by).toBe("2026-03-22T12:00:00.000001Z");
  });

  it.each<readonly [rule: string, of: Given, reason: string]>([
    ["has orders ever", oneOrder(), "past"],
    ["has orders in 2025-10", {}, "past"],
    ['in sample 50% seed "x"', {}, "lot"],
    ["points > 5 and points < 5", {}, "search"],
  ])("is not made up where there is none: `%s`", (text, of, reason) => {
    expect(nearestOf(text, of).nearest.none).toBe(reason);
  });
});

describe("since when a condition is what it is", () => {
  it.each<readonly [rule: string, of: Given, since: string | undefined]>([
    ["has orders in last 30 days", oneOrder(), "2026-02-20T12:00:00Z"],
    ["has no orders in last 7 days", oneOrder(), "2026-02-27T12:00:00Z"],
    ["has orders ever", {}, undefined],
    ["days since last of orders.at >= 5", oneOrder(), "2026-02-24T23:00:00Z"],
    ["has orders in previous month", oneOrder("2026-02-15"), "2026-02-28T23:00:00Z"],
  ])("of `%s` is when it became so", (text, of, since) => {
    const { cond, subject } = nearestOf(text, of);
    const found = inquiry(subject, { catalogue, clock: march }).since({ cond });
    expect(found).toBe(since);
  });

  it("is an instant around which the verdict turned, and not since", () => {
    fc.assert(
      fc.property(rule, customer, (text, of) => {
        const { cond, subject } = nearestOf(text, of);
        const since = inquiry(subject, { catalogue, clock: march }).since({ cond });
        if (since === undefined) return;
        const now = verdict(cond, subject, march.asOf);
        const around = [momentBefore(since), since].map((instant) =>
          verdict(cond, subject, instant),
        );
        expect(around).toContain(!now);
        expect(verdict(cond, subject, momentAfter(since))).toBe(now);
      }),
      { numRuns: 30 },
    );
  });
});

function nearestOf(text: string, of: Given): { cond: Cond; subject: Subject; nearest: Nearest } {
  const { cond, diagnostics } = checkCondition(text, "<rule>", catalogue);
  const [subject] = subjects([of]);
  if (!cond || !subject) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return {
    cond,
    subject,
    nearest: inquiry(subject, { catalogue, clock: march }).nearestChange({ cond }),
  };
}

function rowsOf({ change }: Nearest): readonly unknown[] {
  const [step] = change?.steps ?? [];
  return step?.kind === "event" ? step.rows : [];
}

function verdict(cond: Cond, subject: Subject, asOf: string): boolean {
  const resolved = resolver({ ...march, asOf }).cond(cond);
  return interpreter({ catalogue, population: [subject], asOf }).cond(resolved, subject);
}

/** A microsecond earlier, or later. */
const momentBefore = (instant: string): string => moved(instant, -1n);
const momentAfter = (instant: string): string => moved(instant, 1n);

function moved(instant: string, microseconds: bigint): string {
  const [seconds = "", fraction = ""] = instant.replace("Z", "").split(".");
  const all =
    BigInt(Date.parse(`${seconds}Z`)) * 1000n + BigInt(fraction.padEnd(6, "0")) + microseconds;
  const rest = String(all % 1_000_000n).padStart(6, "0");
  return `${new Date(Number(all / 1_000_000n) * 1000).toISOString().slice(0, 19)}.${rest}Z`;
}

function oneOrder(day = "2026-02-20"): Given {
  return { orders: [at(day, { id: "1", amount: "40.00", status: "paid" })] };
}
