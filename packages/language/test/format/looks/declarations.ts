import type { Look } from "./look.ts";

/** What surrounds a rule. */
export const declarations: readonly Look[] = [
  {
    title: "what is said of a segment is one a line, in its order",
    written: `
      segment a "T" tags x, y owner "o" schedule every 1 days at 07:00 as of start of days status DRAFT where x except y
    `,
    formatted: `
      segment a "T"
        tags x, y
        owner "o"
        schedule every 1 day at 07:00
        as of start of day
        status draft
        where x
        except y
    `,
  },
  {
    title: "tiers have columns, and one whose conditions do not fit has them below",
    written: `
      tiers t "Loyalty" schedule every day tier a "A" where x tier gold "Gold" where y or z tier s where all of (
      x, y) otherwise n "N"
    `,
    formatted: `
      tiers t "Loyalty"
        schedule every day
        tier a    "A"    where x
        tier gold "Gold" where y or z
        tier s
          where all of (
            x,
            y
          )
        otherwise n "N"
    `,
  },
  {
    title: "tiers without titles have columns too",
    written: `
      tiers t tier platinum where sum of orders.amount in last 12 months >= 2000 EUR and has orders in last 30 days tier gold where y tier silver where z
    `,
    formatted: `
      tiers t
        tier platinum
          where sum of orders.amount in last 12 months >= 2000 EUR
            and has orders in last 30 days
        tier gold     where y
        tier silver   where z
    `,
  },
  {
    title: "groups of a split have columns",
    written: `
      split s "S" of b seed "x" group holdout 10% group a 45% group coupon 45 %
    `,
    formatted: `
      split s "S" of b
        seed "x"
        group holdout 10%
        group a       45%
        group coupon  45%
    `,
  },
  {
    title:
      "a definition that does not fit begins below its name, and only its title does if that suffices",
    written: `
      define a = count of orders "Orders" define b(cat: text,n: number)=has order_items where (category is cat) in last 365 days define long_one = average of orders.amount where (status is "paid") in last 12 months "Average order, last 12 months"
      define reachable = any of (email_opt_in, sms_opt_in, has push_tokens ever, member of the_list_of_all_who_said_yes)
      define both = email_opt_in and sms_opt_in and has push_tokens ever and member of those_who_said_yes "Both"
      param p: money = 250 EUR "Minimum spend to count as a valuable customer of the shop in this year"
    `,
    formatted: `
      define a = count of orders "Orders"
      define b(cat: text, n: number) =
        has order_items where (category is cat) in last 365 days

      define long_one = average of orders.amount where (status is "paid") in last 12 months
        "Average order, last 12 months"

      define reachable = any of (
        email_opt_in,
        sms_opt_in,
        has push_tokens ever,
        member of the_list_of_all_who_said_yes
      )

      define both =
        email_opt_in and sms_opt_in and has push_tokens ever and member of those_who_said_yes
        "Both"

      param p: money = 250 EUR
        "Minimum spend to count as a valuable customer of the shop in this year"
    `,
  },
  {
    title: "test data are on one line if they fit and the author put them on one",
    written: `
      expect win_back as of 2026-03-01 includes "a" {email_opt_in: true, orders: [{ordered_at: 2025-07-01, amount: 620 EUR, status: "paid"}, {ordered_at: 2025-08-01, amount: 1 EUR, status: "paid"}], home: (52.5,-13.4), tags: ["a","b"] } excludes {} excludes {
      x: 1}
    `,
    formatted: `
      expect win_back as of 2026-03-01
        includes "a" {
          email_opt_in: true,
          orders: [
            { ordered_at: 2025-07-01, amount: 620 EUR, status: "paid" },
            { ordered_at: 2025-08-01, amount: 1 EUR, status: "paid" }
          ],
          home: (52.5, -13.4),
          tags: ["a", "b"]
        }
        excludes {}
        excludes {
          x: 1
        }
    `,
  },
  {
    title:
      "an empty line follows a declaration of several lines; after one of one line it is kept where it is",
    written: `
      define a = x
      segment b
        where y
      segment c where z



      segment d where z
    `,
    formatted: `
      define a = x
      segment b
        where y

      segment c where z

      segment d where z
    `,
  },
];
