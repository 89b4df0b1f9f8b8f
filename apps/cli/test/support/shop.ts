import { newFolder, writeFiles } from "./satsuma.ts";

/** Orders of five customers: what each test's rules count can be checked by hand. */
export const orders = `order_id,customer_id,ordered_at,amount,country
1,ann,2025-01-10 10:00:00,100.00,DE
2,ann,2025-02-20 11:00:00,250.50,DE
3,ann,2025-03-30 12:00:00,80.00,DE
4,bob,2025-03-15 09:00:00,40.00,FR
5,cid,2024-06-01 08:00:00,900.00,FR
6,dee,2025-03-31 23:30:00,15.25,DE
7,eve,2024-12-24 18:00:00,60.00,AT
8,eve,2025-03-01 00:00:00,60.00,AT
`;

/** The config of that shop, with settings of its own and what they import. */
export const shopConfig = (settings = "", imports = ""): string => `${imports}
import { csv, defineProject, use } from "satsuma";

export default defineProject({
  timezone: "Europe/Berlin",
  currency: "EUR",
  asOf: "2025-04-01",
  events: {
    orders: {
      from: csv("data/orders.csv"),
      customer: "customer_id",
      key: "order_id",
      time: "ordered_at",
      fields: { amount: { money: true } },
    },
  },
  ${settings}
});
`;

const rules = `# Rules whose members are known by heart.
segment big "Spent 100 EUR or more"
  description "In all."
  tags value
  where sum of orders.amount ever >= 100 EUR

segment recent "Ordered in the last 30 days"
  tags lifecycle
  where has orders in last 30 days

segment lost
  where has no orders in last 90 days

tiers level "Level"
  tier gold "Gold"     where sum of orders.amount ever >= 400 EUR
  tier silver "Silver" where sum of orders.amount ever >= 50 EUR
  otherwise bronze "Bronze"
`;

/** Who is in each segment as of 2025-04-01. */
export const membersOf = {
  big: ["ann", "cid", "eve"],
  recent: ["ann", "bob", "dee"],
  lost: ["cid"],
  "level.gold": ["ann", "cid"],
  "level.silver": ["eve"],
  "level.bronze": ["bob", "dee"],
} as const;

/** A new project of that shop; files replace or add to its own. */
export function newShop(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = newFolder();
  writeFiles(folder, {
    "satsuma.config.ts": shopConfig(),
    "segments/rules.seg": rules,
    "data/orders.csv": orders,
    ...files,
  });
  return folder;
}
