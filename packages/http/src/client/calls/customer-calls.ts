import type { Asking } from "../ask.ts";
import type { Client } from "../client.ts";

type CustomerCalls = Pick<
  Client,
  | "members"
  | "exportMembers"
  | "why"
  | "whyTiers"
  | "whyTrait"
  | "customer"
  | "eraseCustomer"
  | "customers"
  | "previewMembers"
>;

/** Who is in segments, and why. */
export const customerCalls = (asking: Asking): CustomerCalls => ({
  members: (segment, { columns, ...page }, { signal } = {}) =>
    asking.json("members", ["get", "/segments/{name}/members"], {
      params: { name: segment },
      query: { ...page, ...chosen(columns) },
      signal,
    }),
  exportMembers: (segment, format, { columns, signal, ...asked } = {}) =>
    asking.response("members", ["get", "/segments/{name}/members"], {
      params: { name: segment },
      query: { format, ...asked, ...chosen(columns) },
      signal,
    }),
  why: (segment, customer, { signal, ...more } = {}) =>
    asking.json("why", ["post", "/why"], { body: { segment, customer, ...more }, signal }),
  whyTiers: (tiers, customer, { signal, ...more } = {}) =>
    asking.json("whyTiers", ["post", "/why/tiers"], { body: { tiers, customer, ...more }, signal }),
  whyTrait: (trait, customer, { signal, ...more } = {}) =>
    asking.json("whyTrait", ["post", "/why/trait"], { body: { trait, customer, ...more }, signal }),
  customer: (key, { signal } = {}) =>
    asking.json("customer", ["get", "/customers/{key}"], { params: { key }, signal }),
  eraseCustomer: (key, { signal, isDryRun = false } = {}) =>
    asking.json("eraseCustomer", ["delete", "/customers/{key}"], {
      params: { key },
      query: isDryRun ? { dryRun: "true" } : {},
      signal,
    }),
  customers: ({ columns, ...page }, { signal } = {}) =>
    asking.json("customers", ["get", "/customers"], {
      query: { ...page, ...chosen(columns) },
      signal,
    }),
  previewMembers: (text, { columns, ...page }, { signal, ...more } = {}) =>
    asking.json("previewMembers", ["post", "/preview/members"], {
      body: { text, ...more, ...page, ...chosen(columns) },
      signal,
    }),
});

const chosen = (columns: readonly string[] | undefined): { readonly columns?: string[] } =>
  columns === undefined || columns.length === 0 ? {} : { columns: [...columns] };
