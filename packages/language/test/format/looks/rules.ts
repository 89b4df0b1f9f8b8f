import type { Look } from "./look.ts";

/** Where the lines of a rule end. */
export const rules: readonly Look[] = [
  {
    title: "a rule that fits on the line of its segment stays there",
    written: `
      segment a   where   x
      segment b where x and y
    `,
    formatted: `
      segment a where x
      segment b where x and y
    `,
  },
  {
    title: "a rule that the author put on a line of its own stays there",
    written: `
      segment a
      where x and y
    `,
    formatted: `
      segment a
        where x and y
    `,
  },
  {
    title: "conditions are one a line if there is a new line between any two of them",
    written: `
      segment a where country in ("DE", "AT") and
        spend > 5
    `,
    formatted: `
      segment a
        where country in ("DE", "AT")
          and spend > 5
    `,
  },
  {
    title: "conditions are one a line where they do not fit on one",
    written: `
      segment regulars where has orders in each of previous 6 months and sms_opt_in and country is "DE" and email is known
    `,
    formatted: `
      segment regulars
        where has orders in each of previous 6 months
          and sms_opt_in
          and country is "DE"
          and email is known
    `,
  },
  {
    title: "of two pairs of parentheses around the same, one is left out",
    written: `
      segment a where ((x or y)) and (((z)))
    `,
    formatted: `
      segment a where (x or y) and (z)
    `,
  },
  {
    title:
      "where the first condition ends with its bracket at the beginning of a line, the others stand below it",
    written: `
      segment engaged where at least 2 of (has email_clicks in last 30 days, has page_views in last 7 days, member of loyalty.gold) and interests contains any of ("golf", "tennis")
    `,
    formatted: `
      segment engaged
        where at least 2 of (
          has email_clicks in last 30 days,
          has page_views in last 7 days,
          member of loyalty.gold
        )
        and interests contains any of ("golf", "tennis")
    `,
  },
  {
    title: "a condition on events that does not fit has a line for each of its parts",
    written: `
      segment a where sum of orders.amount where (status is "paid" and channel is "web" and country is "DE" and x) in last 90 days >= 500 EUR and y
    `,
    formatted: `
      segment a
        where sum of orders.amount where (
          status is "paid"
          and channel is "web"
          and country is "DE"
          and x
        ) in last 90 days >= 500 EUR
        and y
    `,
  },
  {
    title: "a comparison that does not fit goes on to the right in the next line",
    written: `
      segment growing where sum of orders.amount in this year > 1.25 * sum of orders.amount in this year shifted back 1 year
    `,
    formatted: `
      segment growing
        where sum of orders.amount in this year
            > 1.25 * sum of orders.amount in this year shifted back 1 year
    `,
  },
  {
    title: "a difference that does not fit ends its lines before its signs",
    written: `
      segment growing where sum of orders.amount in last 7 days - sum of orders.amount from 14 days ago to 7 days ago > 0
    `,
    formatted: `
      segment growing
        where sum of orders.amount in last 7 days
            - sum of orders.amount from 14 days ago to 7 days ago > 0
    `,
  },
  {
    title: "a long list is filled line by line",
    written: `
      segment a where country in ("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU") and x
    `,
    formatted: `
      segment a
        where country in (
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"
        )
        and x
    `,
  },
  {
    title: "a sequence has one step a line, always",
    written: `
      segment a where has sequence (page_views then orders within 7 day then no orders within 1 days) in last 60 days and x
    `,
    formatted: `
      segment a
        where has sequence (
          page_views
          then orders within 7 days
          then no orders within 1 day
        ) in last 60 days
        and x
    `,
  },
  {
    title: "a list of conditions is on one line if it fits and the author put it on one",
    written: `
      segment a where all of (a or b, any of (c, d and e), none of (
       f, g), has orders where (status is "paid") in last 30 days)
    `,
    formatted: `
      segment a
        where all of (
          a or b,
          any of (c, d and e),
          none of (
            f,
            g
          ),
          has orders where (status is "paid") in last 30 days
        )
    `,
  },
  {
    title: "empty lines between conditions are kept, one at most",
    written: `
      segment a
        where x


          and y

          and z
    `,
    formatted: `
      segment a
        where x

          and y

          and z
    `,
  },
];
