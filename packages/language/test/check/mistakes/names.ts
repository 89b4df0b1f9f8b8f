import { mistakes } from "./mistake.ts";
import type { Mistake } from "./mistake.ts";

/** Names that are not there, or not where they are used. */
export const names: readonly Mistake[] = [
  ...mistakes("SEG2001", [
    ['«contry» is "DE"', "no attribute or definition `contry`", 'country is "DE"'],
    ['«Country» is "DE"', "`Country`", 'country is "DE"'],
    ['«land» is "DE"', "`land`", 'country is "DE"'],
    ["country is «DE»", "`DE`", 'country is "DE"'],
    ["«constructor» is 5", "`constructor`"],
    ["«bought»(5)", "no function and no definition"],
    ["has orders where («amuont» > 5)", "no field of `orders`", "has orders where (amount > 5)"],
    [
      "segment a where is_staff\nsegment b where «a»",
      "is a segment, not a value",
      "segment a where is_staff\nsegment b where member of a",
    ],
  ]),
  ...mistakes("SEG2002", [
    ["sum of «order».amount > 5", "called `orders`, not `order`", "sum of orders.amount > 5"],
    ["has «order»", "called `orders`", "has orders"],
    ["has «oders»", "no events called `oders`", "has orders"],
    ["has «nothing_of_the_kind»", "no events called"],
    ["«country_code».iso > 5", "no events called"],
    ["«rfmm».recency_score > 4", "and no plugin", "rfm.recency_score > 4"],
  ]),
  ...mistakes("SEG2003", [
    ["«amount» > 50", "belongs to `orders`", "max of orders.amount > 50"],
    ["«orders.amount» > 50", "belongs to `orders`", "max of orders.amount > 50"],
    ['«status» is "paid"', "belongs to `orders`", 'last of orders.status is "paid"'],
    ["«orders.amount where (item_count > 1)» > 5", "belongs to `orders`"],
  ]),
  ...mistakes("SEG2004", [
    [
      'has orders where («country» is "DE")',
      "one order; `country` belongs to the customer",
      '(has orders and country is "DE")',
    ],
    [
      'has orders where (amount > 5 and «country» is "DE") in last 30 days',
      "belongs to the customer",
      '(has orders where (amount > 5) in last 30 days and country is "DE")',
    ],
    ["has orders where («orders.amount» > 5)", "need no prefix", "has orders where (amount > 5)"],
    ["has orders where (has «returns»)", "other events cannot be looked up"],
    ["has orders where («rfm.recency_score» > 4)", "belongs to the customer"],
    [
      "segment a where is_staff\nsegment b where has orders where («member of a»)",
      "customers are members of segments",
    ],
    [
      "define spend = sum of orders.amount\nsegment b where has orders where (amount > «spend»)",
      "`spend` belongs to the customer",
    ],
    [
      "define over(x: money) = sum of orders.amount > x\nsegment b where has orders where («over(5)»)",
      "belongs to the customer",
    ],
  ]),
  ...mistakes("SEG2005", [
    [
      "segment a where is_staff\nsegment «a» where email_opt_in",
      "already the name of another segment",
    ],
    ["define a = 1\nparam «a»: number = 2\nsegment s where is_staff", "another definition"],
    ["define «country» = 1\nsegment s where is_staff", "already an attribute of the customer"],
    ["define «orders» = 1\nsegment s where is_staff", "already an event table"],
    ["define «lower» = 1\nsegment s where is_staff", "already a function"],
    ["define «churn» = 1\nsegment s where is_staff", "already the name of a plugin"],
    ["define f(x: number, «x»: text) = x > 1\nsegment s where is_staff", "another parameter"],
    ["tiers t tier a where is_staff tier «a» where email_opt_in", "another tier"],
    ["segment a where is_staff\ntiers «a» tier b where is_staff", "another tiers"],
  ]),
  ...mistakes("SEG2006", [
    ["sum of orders.«amout» > 5", "no field `amout`", "sum of orders.amount > 5"],
    ['country«.code» is "DE"', "a single value", 'country is "DE"'],
    ["sum of orders.amount.«cents» > 5", "a single value"],
  ]),
  ...mistakes("SEG2007", [
    [
      "segment actives where is_staff\nsegment b where member of «active_»",
      "no segment `active_`",
      "segment actives where is_staff\nsegment b where member of actives",
    ],
    [
      "define is_active = has orders\nsegment b where member of «is_active»",
      "a definition, not a segment",
      "define is_active = has orders\nsegment b where is_active",
    ],
    ["member of «loyalty.gold»", "no segment `loyalty.gold`"],
    ["expect «nobody» as of 2026-03-01 includes { age: 5 }", "no segment `nobody`"],
  ]),
  ...mistakes("SEG2008", [
    ["segment a where member of b\nsegment b where member of «a»", "a → b → a"],
    ["define a = «a» + 1\nsegment s where is_staff", "`a` depends on itself"],
    ["define a = b\ndefine b = c\ndefine c = «a»\nsegment s where is_staff", "a → b → c → a"],
    ["tiers t tier a where member of «t.a»", "`t.a` depends on itself"],
    ["define f(x: number) = «f»(x)\nsegment s where is_staff", "`f` depends on itself"],
  ]),
  ...mistakes("SEG2009", [
    ["rfm.«recency» > 4", "no value called `recency`", "rfm.recency_score > 4"],
    ["«rfm» > 4", "several values"],
    ["«clusters.kmeans» > 4", "several values"],
    ["clusters.«cluster» > 4", "no method called `cluster`", "clusters.kmeans.cluster > 4"],
    ['clusters.«label» is "a"', "no method called `label`", 'clusters.kmeans.label is "a"'],
    [
      "rfm(«windw»: 30 days).recency_score > 4",
      "no setting called `windw`",
      "rfm(window: 30 days).recency_score > 4",
    ],
    ["rfm(«30 days»).recency_score > 4", "say which setting"],
  ]),
  ...mistakes("SEG2010", [
    ["define f(x: number) = age > x\nsegment s where «f»", "needs values in parentheses"],
    ["define f(x: number) = age > x\nsegment s where «f(1, 2)»", "needs x (a number)"],
    [
      "define f = age > 1\nsegment s where f«(1)»",
      "takes no values",
      "define f = age > 1\nsegment s where f",
    ],
    ['«lower(age)» is "x"', "cannot be given a number"],
    ["«round(rating, age)» > 4", "cannot be given a number, a number"],
    ['lower(«[email]») is "x"', "a list cannot be given"],
    ["«smaller(age, email)» > 4", "cannot be given"],
  ]),
  ...mistakes("SEG2011", [
    [
      'param p: «string» = "x"\nsegment s where is_staff',
      "no type `string`",
      'param p: text = "x"\nsegment s where is_staff',
    ],
    [
      "define f(x: «nummer») = age > x\nsegment s where f(1)",
      "no type `nummer`",
      "define f(x: number) = age > x\nsegment s where f(1)",
    ],
  ]),
  ...mistakes("SEG2012", [
    [
      "define f(amount: money) = has orders where («amount» > 5)\nsegment s where is_staff",
      "which one is meant",
    ],
    [
      'param status: text = "x"\nsegment s where has orders where («status» is "x")',
      "which one is meant",
    ],
  ]),
  ...mistakes("SEG2013", [
    [
      'segment s timezone «"Europe/Berln"» where is_staff',
      "no time zone",
      'segment s timezone "Europe/Berlin" where is_staff',
    ],
    ['segment s owner "a" «owner "b"» where is_staff', "said twice"],
    ["segment s schedule every week on «month 1» where is_staff", "no numbered months"],
  ]),
  ...mistakes("SEG2014", [[blowUp(), "makes the rule too large"]]),
];

/** Definitions that multiply each other far beyond what a person can mean. */
function blowUp(): string {
  const levels = Array.from(
    { length: 24 },
    (_, i) => `define f${i + 1}(x: number) = f${i}(x + 1) or f${i}(x + 2)`,
  ).map((line) => line.replace("f16(x + 2)", "«f16(x + 2)»"));
  return ["define f0(x: number) = age > x", ...levels, "segment s where is_staff"].join("\n");
}
