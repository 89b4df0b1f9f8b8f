import { drawConsent } from "../people/consent.ts";
import { drawPerson } from "../people/person.ts";
import { drawProfile } from "../people/profile.ts";
import { customerRow } from "../tables/customers.ts";
import { emailClickRow, emailRow } from "../tables/mails.ts";
import { plantedRow } from "../tables/planted.ts";
import { orderLineRow, orderRow, returnRow } from "../tables/purchases.ts";
import type { GrowingTables } from "../tables/shop-tables.ts";
import { cartAddRow, pageViewRow } from "../tables/site.ts";
import { surveyAnswerRow, ticketRow } from "../tables/voices.ts";
import { drawAnswers } from "./answers.ts";
import { drawCustomer } from "./customer.ts";
import { drawMailbox } from "./draw-mailbox.ts";
import { drawVisits } from "./draw-visits.ts";
import { dueMailings } from "./due-mailings.ts";
import { drawLoyalty } from "./loyalty.ts";
import type { Mailbox } from "./mail.ts";
import type { Order } from "./order.ts";
import { drawOrders } from "./order.ts";
import type { Shop } from "./shop.ts";
import { drawTickets } from "./tickets.ts";
import type { Visit } from "./visit.ts";

/** Lives through one customer's time with the shop and adds every row it leaves behind. */
export function recordLife(tables: GrowingTables, shop: Shop, id: number): void {
  const customer = drawCustomer(shop, id);
  const person = drawPerson(customer, shop.window.end);
  const profile = drawProfile(customer, person);
  const consent = drawConsent(customer);
  const orders = drawOrders(shop, customer, person.city.country);
  const tickets = drawTickets(shop, customer, orders);
  const visits = drawVisits(shop, customer, orders);
  const isReachable = consent.email === true && profile.email !== undefined;
  const due = isReachable ? dueMailings(shop, customer, { profile, orders, visits }) : [];
  const mailbox = drawMailbox(shop, customer, due);
  const loyalty = drawLoyalty(shop, customer, orders);
  const { unsubscribedAt } = mailbox;
  tables.customers.add(
    customerRow({ customer, person, profile, consent, loyalty, unsubscribedAt }),
  );
  tables.planted.add(plantedRow(customer));
  const orderKeys = orders.map((order) => recordOrder(tables, order, id));
  for (const ticket of tickets) {
    const key = tables.tickets.nextKey;
    tables.tickets.add(ticketRow(ticket, { key, customer: id, order: orderKeys[ticket.order]! }));
  }
  for (const visit of visits) recordVisit(tables, visit, { customer: id, end: shop.window.end });
  recordMails(tables, mailbox, id);
  for (const answer of drawAnswers(shop, customer, { orders, tickets })) {
    const key = tables.survey_answers.nextKey;
    tables.survey_answers.add(surveyAnswerRow(answer, { key, customer: id }));
  }
}

/** Returns the order's key. */
function recordOrder(tables: GrowingTables, order: Order, customer: number): number {
  const key = tables.orders.nextKey;
  tables.orders.add(orderRow(order, { key, customer }));
  for (const line of order.lines) {
    const keys = { key: tables.order_lines.nextKey, customer, order: key, at: order.at };
    tables.order_lines.add(orderLineRow(line, keys));
  }
  if (order.returned) {
    const keys = { key: tables.returns.nextKey, customer, order: key };
    tables.returns.add(returnRow(order.returned, keys));
  }
  return key;
}

function recordVisit(
  tables: GrowingTables,
  visit: Visit,
  { customer, end }: { readonly customer: number; readonly end: number },
): void {
  for (const view of visit.views) {
    // A visit that is under way at the end of the window goes on unseen.
    if (view.at >= end) break;
    tables.page_views.add(pageViewRow(view, { key: tables.page_views.nextKey, customer, visit }));
  }
  for (const cartAdd of visit.cartAdds) {
    if (cartAdd.at >= end) break;
    tables.cart_adds.add(cartAddRow(cartAdd, { key: tables.cart_adds.nextKey, customer }));
  }
}

function recordMails(tables: GrowingTables, { mails }: Mailbox, customer: number): void {
  for (const mail of mails) {
    const email = tables.emails.nextKey;
    tables.emails.add(emailRow(mail, { key: email, customer }));
    for (const click of mail.clicks) {
      const key = tables.email_clicks.nextKey;
      tables.email_clicks.add(emailClickRow(click, { key, customer, email, mail }));
    }
  }
}
