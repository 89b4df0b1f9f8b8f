import type { Completion } from "@satsuma/language";
import { describe, expect, it } from "vitest";
import { marked, serviceOf } from "./editor.ts";

/** What is offered at a place, best first. */
function offered(written: string): readonly Completion[] {
  const { text, offset } = marked(written);
  return serviceOf({ "a.seg": text }).completions("a.seg", offset);
}

const texts = (written: string): string[] => offered(written).map(({ edit }) => edit.text);

describe("the first that is offered", () => {
  it.each([
    ["|", ["segment", "define", "param", "tiers", "split", "expect"]],
    ["seg|", ["segment"]],
    ["segment a |", ["where"]],
    ["segment a where cou|", ["country", "count"]],
    ["segment a where country is |", ['"DE"', '"AT"']],
    ["segment a where country in (|", ['"DE"', '"AT"']],
    ['segment a where country in ("DE", |', ['"DE"', '"AT"']],
    ['segment a where country is "A|"', ['"AT"']],
    ["segment a where tier is |", ['"Gold"', '"Silver"']],
    ["segment a where email_opt_in is |", ["true", "false"]],
    ["segment a where has orders where (status is |", ['"paid"']],
    ["segment a where has orders in |", ["last 30 days", "last 90 days"]],
    ["segment a where has orders in last |", ["30 days", "90 days"]],
    ["segment a where has orders in last 30 |", ["days"]],
    ["segment a where has orders in last 1 |", ["day"]],
    ["segment a where spend > 500 |", ["EUR"]],
    ["segment a where member of |", ["vip", "loyalty.gold", "loyalty.rest", "ab.one", "ab.two"]],
    ["segment a where member of loyalty.|", ["gold", "rest"]],
    ["segment a where sum of orders.|", ["amount", "item_count"]],
    ["segment a where sum of paid_orders.am|", ["amount"]],
    ["segment a where rfm(|", ["window: "]],
    ["segment a where rfm.|", ["recency_score", "frequency_score", "monetary_score", "segment"]],
    ["segment a where bought(|", ['"paid"', "cat: "]],
    ['segment a where bought("|', ['"paid"']],
    ["segment a tags |", ["gold"]],
    ["segment a status |", ["draft", "active", "archived"]],
    ["segment a schedule every |", ["day"]],
    ["segment a timezone |", ['"Europe/Berlin"']],
    ["define f(x: |", ["text", "number", "money"]],
    ["define f(cou: text) = country is cou|", ["cou", "country"]],
    ["expect vip as of 2026-01-01 includes { coun|", ["country: "]],
    ["expect vip as of 2026-01-01 includes { country: |", ['"DE"']],
    ["expect vip as of 2026-01-01 includes { orders: [{ am|", ["amount: "]],
    ["segment a where `Loy|", ["`Loyalty Number`"]],
    ["segment a where fir|", ["`first`"]],
    ["segment a where |", ["has"]],
    ["segment a where days since |", ["birth_date"]],
    ["segment a where has orders since |", ["birth_date"]],
    ["segment a where in top 10 by |", ["loyalty_points", "spend"]],
    ["segment a where home_location within 5 |", ["km", "mi", "m"]],
  ])("at %s is what fits there", (written, expected) => {
    const found = texts(written);
    const wanted = written.includes("`Loy") ? found.filter((one) => one.startsWith("`")) : found;
    expect(wanted.slice(0, expected.length)).toEqual(expected);
  });
});

describe("what is offered", () => {
  it("comes with the share of customers, the type, the title and the dates of today", () => {
    const details = (written: string): (string | undefined)[] =>
      offered(written).map(({ detail }) => detail);
    expect(details("segment a where country is |")).toEqual(
      expect.arrayContaining(["31 %", "9 %"]),
    );
    expect(details("segment a where cou|")[0]).toBe("Country (Land), text");
    expect(details("segment a where member of |")[0]).toBe("VIPs");
    expect(details("segment a where spe|")[0]).toBe("Spend, amount (EUR)");
    expect(details("segment a where has orders in |")[1]).toBe("1 Dec 2025 – 28 Feb 2026");
  });

  it("is of the event inside its parentheses, and not of the customer", () => {
    const inside = texts("segment a where has paid_orders where (|");
    expect(inside).toContain("amount");
    expect(inside).toContain("min_spend");
    expect(inside).not.toContain("country");
    expect(inside).not.toContain("has");
  });

  it("is values of the same type before others", () => {
    const found = texts("segment a where loyalty_points > |");
    expect(found.indexOf("spend")).toBeLessThan(found.indexOf("country"));
    expect(found.indexOf("spend")).toBeGreaterThan(-1);
  });

  it("begins with what was typed, then has its letters in order", () => {
    expect(texts("segment a where opt|")[0]).toBe("sms_opt_in");
    expect(texts("segment a where bdt|")).toContain("birth_date");
    expect(texts("segment a where zzz|")).toEqual([]);
  });

  it("replaces the whole word the place is in", () => {
    const { text, offset } = marked("segment a where cou|ntr is known");
    const [first] = serviceOf({ "a.seg": text }).completions("a.seg", offset);
    expect(text.slice(first!.edit.span.start, first!.edit.span.end)).toBe("countr");
  });

  it("leaves out the keys that test data has already", () => {
    expect(texts('expect vip as of 2026-01-01 includes { country: "DE", |')).not.toContain(
      "country: ",
    );
  });

  it("is nothing inside a comment", () => {
    expect(texts("segment a # where |")).toEqual([]);
  });
});
