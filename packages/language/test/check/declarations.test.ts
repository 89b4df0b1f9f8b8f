import { describe, expect, it } from "vitest";
import { checkCondition } from "@satsuma/language";
import type { Segment } from "@satsuma/ir";
import { check, segmentOf } from "./checking.ts";
import { printed, printedRule } from "./printed.ts";
import { shop } from "./shop.ts";

describe("a segment", () => {
  it("carries all that is written beside its rule", () => {
    const segment = segmentOf(`
      segment newsletter_vip "VIPs"
        description "We may write to them"
        owner "crm@acme.example"
        tags vip, newsletter, vip
        priority 10
        status draft
        timezone "Asia/Tokyo"
        expires 2027-01-31
        schedule every monday at 07:00
        as of run time
        where is_staff`);
    expect(segment).toMatchObject({
      name: "newsletter_vip",
      title: "VIPs",
      description: "We may write to them",
      owner: "crm@acme.example",
      tags: ["vip", "newsletter"],
      priority: 10,
      status: "draft",
      timezone: "Asia/Tokyo",
      expires: "2027-01-31",
      schedule: { kind: "weekday", weekday: "monday", at: "07:00" },
      asOf: "run time",
    });
  });
  it("is active and describes the start of the day unless it says otherwise", () => {
    const { status, asOf, tags, title } = segmentOf("segment s where is_staff");
    expect({ status, asOf, tags, title }).toEqual({
      status: "active",
      asOf: "start of day",
      tags: [],
      title: undefined,
    });
  });
  it.each([
    ["every day at 05:30", { kind: "unit", unit: "day", at: "05:30" }],
    ["every 2 weeks", { kind: "every", count: 2, unit: "week" }],
    ["every month on day 1", { kind: "unit", unit: "month", on: { unit: "day", number: 1 } }],
  ])("schedule %s", (written, schedule) => {
    expect(segmentOf(`segment s schedule ${written} where is_staff`).schedule).toEqual(schedule);
  });
  it("knows where its rule stands, exception included", () => {
    const text = "segment s where is_staff except email_opt_in";
    const { whereSpan, span } = segmentOf(text);
    expect(text.slice(whereSpan.start, whereSpan.end)).toBe("is_staff except email_opt_in");
    expect(text.slice(span.start, span.end)).toBe(text);
  });
});

describe("tiers", () => {
  const text = `
    tiers loyalty "Loyalty tier" owner "crm" schedule every day
      tier gold "Gold" where age >= 60
      tier silver where age >= 40 or is_staff
      otherwise bronze "Bronze"`;
  const { segments } = check(text).program;

  it("are segments of their own, each without the customers of earlier ones", () => {
    expect(segments.map((segment) => [segment.name, printedRule(segment)])).toEqual([
      ["loyalty.gold", "ge(age, 60)"],
      ["loyalty.silver", "and(or(ge(age, 40), isYes(is_staff)), not(ge(age, 60)))"],
      ["loyalty.bronze", "and(not(ge(age, 60)), not(or(ge(age, 40), isYes(is_staff))))"],
    ]);
  });
  it("know their place and share what is said of all", () => {
    expect(segments.map(({ title, owner, tier }) => [title, owner, tier])).toEqual([
      ["Gold", "crm", { of: "loyalty", index: 0, title: "Loyalty tier" }],
      [undefined, "crm", { of: "loyalty", index: 1, title: "Loyalty tier" }],
      ["Bronze", "crm", { of: "loyalty", index: 2, title: "Loyalty tier" }],
    ]);
  });
  it("share the conditions they exclude with the tiers that own them", () => {
    const [gold, silver] = segments;
    const excluded = silver?.where.kind === "and" ? silver.where.of[1] : undefined;
    expect(excluded?.kind === "not" && excluded.of).toBe(gold?.where);
  });
  it("can name an earlier tier in a later one", () => {
    const { program, diagnostics } = check(
      "tiers t tier a where is_staff tier b where member of t.a or email_opt_in",
    );
    expect(diagnostics).toEqual([]);
    expect(program.segments.map(({ name }) => name)).toEqual(["t.a", "t.b"]);
  });
  it("leave out the rest when a tier is wrong, for nobody knows who would be left", () => {
    const { program, diagnostics } = check(
      "tiers t tier a where is_staff tier b where nope tier c where email_opt_in",
    );
    expect(program.segments.map(({ name }) => name)).toEqual(["t.a"]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["SEG2001"]);
  });
});

describe("definitions", () => {
  it("build on each other in any order, across files", () => {
    const { program } = check(`
      segment s where has big in last 30 days
      define big = paid where (amount >= 100)
      define paid = orders where (status is "paid")`);
    expect(printedRule(program.segments[0]!)).toBe(
      'ge(count[orders where big=and(paid=eq(orders.status, "paid"), ge(orders.amount, 100 EUR)) last 30 day], 1)',
    );
  });
  it("filter further where they are used", () => {
    const segment = segmentOf(`
      define paid = orders where (status is "paid")
      segment s where sum of paid.amount where (channel is "web") > 5`);
    expect(printedRule(segment)).toBe(
      'gt(sum[orders, orders.amount where and(paid=eq(orders.status, "paid"), eq(orders.channel, "web"))], 5 EUR)',
    );
  });
  it("take values for their parameters, by place or by name", () => {
    const define =
      "define spent(least_amount: money, old: number) = sum of orders.amount > least_amount and age > old\n";
    const byPlace = segmentOf(`${define}segment s where spent(5, 3)`);
    const byName = segmentOf(`${define}segment s where spent(old: 3, least_amount: 5)`);
    const tree = "and(gt(sum[orders, orders.amount], 5 EUR), gt(age, 3))";
    expect(printedRule(byPlace)).toBe(`spent(5, 3)=${tree}`);
    expect(printedRule(byName)).toBe(`spent(old: 3, least_amount: 5)=${tree}`);
  });
  it("take values into every construct", () => {
    const said = (define: string, use: string): string =>
      printedRule(segmentOf(`define ${define}\nsegment s where ${use}`));
    const filled = [
      said(
        "f(p: text) = has sequence (page_views where (path starts with p) then orders)",
        'f("/a")',
      ),
      said("f(n: number) = in top 5 by age + n per country among (age > n)", "f(3)"),
      said("f(n: number) = age > percentile 90 of age + n", "f(3)"),
      said("f(n: number) = home_location within 5 km of point(n, 2)", "f(3)"),
      said("f(d: date) = has orders within 3 days after d", "f(2026-01-01)"),
      said("f(d: date) = anniversary of birth_date on d", "f(today)"),
      said('f(n: number) = kmeans(features: [age + n], seed: "x").cluster is 2', "f(3)"),
      said("f(p: text) = has page_views where (path is p) in each of previous 2 weeks", 'f("/a")'),
    ];
    expect(filled.join("\n")).not.toContain("?");
    expect(filled).toMatchInlineSnapshot(`
      [
        "f("/a")=sequence[(page_views where starts(page_views.path, "/a")) (orders)]",
        "f(3)=top 5((age + 3) per country among gt(age, 3))",
        "f(3)=gt(age, (percentile 90(age) + 3))",
        "f(3)=near 5000 m(home_location, point(3, 2))",
        "f(2026-01-01)=ge(count[orders 3 day after 2026-01-01], 1)",
        "f(today)=inWindow(anniversary(birth_date), on today)",
        "f(3)=eq(kmeans.clusters.cluster(features: (age + 3), seed: "x"), 2)",
        "f("/a")=2 of previous 2 week(ge(count[page_views where eq(page_views.path, "/a") previous 1 week], 1), ge(count[page_views where eq(page_views.path, "/a") previous 1 week back 1 week], 1))",
      ]
    `);
  });
  it("may stand for events, with parameters too", () => {
    const segment = segmentOf(`
      define via(c: text) = orders where (channel is c)
      segment s where count of via("web") > 2 and sum of via("web").amount > 5`);
    expect(printedRule(segment)).toBe(
      'and(gt(count[orders where via("web")=eq(orders.channel, "web")], 2), gt(sum[orders, orders.amount where via("web")=eq(orders.channel, "web")], 5 EUR))',
    );
  });
  it("can be used about one event when they are constants", () => {
    const segment = segmentOf(`
      param big: money = 100
      define twice = big * 2
      segment s where has orders where (amount >= twice)`);
    expect(printedRule(segment)).toBe(
      "ge(count[orders where ge(orders.amount, twice=(big=100 EUR * 2))], 1)",
    );
  });
  it("can be called about one event when they look at nothing but their parameters", () => {
    const segment = segmentOf(`
      define with_tax(x: money) = x * 1.19
      segment s where has orders where (with_tax(amount) >= 100)`);
    expect(printedRule(segment)).toBe(
      "ge(count[orders where ge(with_tax(amount)=(orders.amount * 1.19), 100 EUR)], 1)",
    );
  });
  it("are listed when they are right, with what they stand for", () => {
    const { program } = check(`
      define spend = sum of orders.amount "All spend"
      define paid = orders where (status is "paid")
      define grown = age >= 18
      define wrong = nope
      define bought(cat: text) = has order_items where (category is cat)
      param p: money = 5 "Least"`);
    expect(program.definitions.map(({ name, title, of }) => [name, title, of.kind])).toEqual([
      ["spend", "All spend", "value"],
      ["paid", undefined, "events"],
      ["grown", undefined, "cond"],
    ]);
    expect(
      program.parameters.map(({ name, title, value }) => [name, title, printed(value)]),
    ).toEqual([["p", "Least", "5 EUR"]]);
    expect(program.callables?.map(({ name, parameters }) => [name, parameters])).toEqual([
      ["bought", [{ name: "cat", type: { kind: "text" }, constant: true }]],
    ]);
  });
  it("become unknown where an argument can be", () => {
    const text =
      "define plus(x: number) = count of orders + x\ndefine a = plus(age)\ndefine b = plus(1)";
    const { program } = check(text);
    expect(program.definitions.map(({ of }) => of.kind === "value" && of.value.nullable)).toEqual([
      true,
      false,
    ]);
  });
});

describe("a name that is declared twice", () => {
  it("means what was declared first, and only that is kept", () => {
    const { program } = check(
      "define a = 1\ndefine a = 2\nsegment s where age > a\nsegment s where is_staff\ndefine country = 3",
    );
    expect(program.segments.map(printedRule)).toEqual(["gt(age, a=1)"]);
    expect(program.definitions.map(({ name }) => name)).toEqual(["a"]);
  });
  it("may be a tier's, written with its dot in backquotes", () => {
    const { diagnostics } = check(
      "tiers t tier a where is_staff\nsegment `t.a` where email_opt_in",
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["SEG2005"]);
  });
});

describe("one mistake is told once", () => {
  it.each([
    [
      "a wrong definition is silent where it is used",
      "define d = nope\nsegment a where d > 5\nsegment b where has orders since d and d is 3",
      1,
    ],
    [
      "a wrong segment is silent where it is named",
      "segment a where nope\nsegment b where member of a\nsegment c where not member of b",
      1,
    ],
    ["both sides of a comparison are looked at", "segment a where nope > nada", 2],
    ["every part of a list is looked at", "segment a where all of (nope, age > 3, nada is 4)", 2],
    [
      "a declaration that cannot be read still has its name",
      "segment a where (((\nsegment b where member of a",
      1,
    ],
    [
      "a definition that cannot be read still has its name",
      "define d = (((\nsegment b where d > 3 and d(5)",
      1,
    ],
    [
      "what depends on a circle is silent",
      "define a = b + 1\ndefine b = a\nsegment s where a > 3 and b > 4",
      1,
    ],
  ])("%s", (_, text, messages) => {
    const { diagnostics, program } = check(text);
    expect(diagnostics.map(({ code }) => code)).toHaveLength(messages);
    expect(program.segments).toEqual([]);
  });
});

describe("splits", () => {
  const members = `
    segment s "Staff"
      description "Our own people"
      owner "crm@acme.example" tags a, b priority 5 status draft timezone "Asia/Tokyo"
      expires 2027-01-31 schedule every day at 04:00 as of start of week
      where is_staff
    `;
  const splitOf = (text: string): readonly Segment[] =>
    check(`${members}${text}`).program.segments.filter(({ group }) => group !== undefined);

  it("draw the members of a segment by lot, one group after the other", () => {
    const groups = splitOf(
      'split t "Test" of s seed "x" group a 10% group b 45.25% group c 44.75%',
    );
    expect(groups.map(({ name, group }) => [name, group])).toEqual([
      ["t.a", { of: "t", index: 0, percent: "10", title: "Test" }],
      ["t.b", { of: "t", index: 1, percent: "45.25", title: "Test" }],
      ["t.c", { of: "t", index: 2, percent: "44.75", title: "Test" }],
    ]);
    expect(groups.map(printedRule)).toEqual([
      "and(member s(isYes(is_staff)), sample x 0..1000)",
      "and(member s(isYes(is_staff)), sample x 1000..5525)",
      "and(member s(isYes(is_staff)), sample x 5525..10000)",
    ]);
  });
  it("have groups that are run as the segment is, but are called otherwise", () => {
    const [group] = splitOf('split t of s seed "x" group a 100%');
    const { where: _where, whereSpan: _whereSpan, span: _span, ...rest } = group!;
    expect(rest).toEqual({
      name: "t.a",
      owner: "crm@acme.example",
      tags: ["a", "b"],
      priority: 5,
      status: "draft",
      timezone: "Asia/Tokyo",
      expires: "2027-01-31",
      schedule: { kind: "unit", unit: "day", at: "04:00" },
      asOf: "start of week",
      group: { of: "t", index: 0, percent: "100" },
    });
  });
  it("can be of a tier, and of a group of another split", () => {
    const { program, diagnostics } = check(`
      tiers t tier one where is_staff otherwise two
      split a of t.two seed "x" group left 50% group right 50%
      split b of a.left seed "y" group left 50% group right 50%
      segment u where member of b.right`);
    expect(diagnostics).toEqual([]);
    expect(printedRule(program.segments.at(-1)!)).toBe(
      "member b.right(and(member a.left(and(member t.two(not(isYes(is_staff))), sample x 0..5000)), sample y 5000..10000))",
    );
  });
  it("say once what is wrong with them, and what depends on them is silent", () => {
    const wrong = [
      'segment s where is_staff split t of s seed "x" group a 10%',
      'segment s where nope split t of s seed "x" group a 50% group b 50%',
      'split t of nobody seed "x" group a 50% group b 50%',
    ];
    for (const text of wrong) {
      const { diagnostics, program } = check(`${text} segment u where member of t.a`);
      expect(diagnostics.map(({ code }) => code)).toHaveLength(1);
      expect(program.segments.filter(({ name }) => name !== "s")).toEqual([]);
    }
  });
  it("can be used by expressions that are checked later", () => {
    const { program } = check(`${members} split t of s seed "x" group a 100%`);
    const said = (text: string) =>
      checkCondition(text, "<expression>", shop, program).diagnostics.map(({ message }) => message);
    expect(said("member of t.a")).toEqual([]);
    expect(said("member of t")).toEqual(["`t` is a split; say which group is meant"]);
  });
});
