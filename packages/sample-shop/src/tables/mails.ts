import { choice, instant, whole, yesNo } from "../columns/column-plan.ts";
import type { Row } from "../columns/growing-table.ts";
import { campaigns, kindOf, mailKinds } from "../life/campaigns.ts";
import type { Mail } from "../life/mail.ts";
import type { Keys } from "./purchases.ts";

/** One row an e-mail that was sent. */
export const emailColumns = {
  email_id: whole("The e-mail's number, from 1"),
  customer_id: whole("Who it was sent to"),
  sent_at: instant("When it was sent"),
  campaign: choice(campaigns, "What it is part of"),
  kind: choice(mailKinds, "What it is for"),
  opened_at: instant("When it was first opened; unknown when it was not"),
  clicked_at: instant("When a link in it was first clicked; unknown when none was"),
  bounced: yesNo("Whether it came back undelivered"),
};

/** One row a click on a link in an e-mail. */
export const emailClickColumns = {
  click_id: whole("The click's number, from 1"),
  email_id: whole("The e-mail the link is in"),
  customer_id: whole("Who clicked"),
  clicked_at: instant("When it was clicked"),
  campaign: choice(campaigns, "What the e-mail is part of"),
  kind: choice(mailKinds, "What the e-mail is for"),
};

/** An e-mail as a row. */
export const emailRow = (
  { at, campaign, openedAt, clicks, bounced }: Mail,
  { key, customer }: Keys,
): Row<typeof emailColumns> => ({
  email_id: key,
  customer_id: customer,
  sent_at: at,
  campaign,
  kind: kindOf(campaign),
  opened_at: openedAt,
  clicked_at: clicks[0] ?? NaN,
  bounced,
});

/** A click as a row. */
export const emailClickRow = (
  at: number,
  { key, customer, email, mail }: Keys & { readonly email: number; readonly mail: Mail },
): Row<typeof emailClickColumns> => ({
  click_id: key,
  email_id: email,
  customer_id: customer,
  clicked_at: at,
  campaign: mail.campaign,
  kind: kindOf(mail.campaign),
});
