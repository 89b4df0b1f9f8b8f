import { csv } from "@satsuma/plugin-files";
import { drawNormal, seededRandom } from "@satsuma/stats";
import type { ProjectConfig } from "@satsuma/engine";

/**
 * A shop of 400 customers. Members of the club (every other one) visit more, and are like the rest in all else. Those of the `mixed`
 * flag (half of the club and of the rest) are two kinds in one: young ones who buy tea often and cheaply, and old ones who buy few
 * dear lamps.
 */
export function profiledShop(): Readonly<Record<string, string>> {
  const random = seededRandom("profiled shop");
  const customers = ["id,club,mixed,age,visits,town,nickname,joined,hobbies"];
  const orders = ["order_id,id,ordered_at,amount,product"];
  for (let i = 0; i < 400; i += 1) {
    const [inClub, isMixed] = [i % 2 === 0, i % 4 < 2];
    const isOld = isMixed && i % 8 < 4;
    const kind = isMixed ? (isOld ? old : young) : plain;
    const draw = (mean: number, deviation: number) => drawNormal(random, mean, deviation);
    const age = Math.max(18, Math.round(draw(kind.age, kind.spread)));
    const visits = Math.max(0, Math.round(draw(inClub ? 30 : 10, 4)));
    const town = ["Ulm", "Kiel", "Jena"][Math.floor(random.uniform() * 3)]!;
    const joined = `202${i % 5}-0${1 + (i % 9)}-11`;
    const nickname = i % 10 === 7 ? "" : `nick${i}`;
    const hobbies = random.uniform() < 0.4 ? "tea|golf" : "tea";
    customers.push(
      [i, inClub, isMixed, i % 11 === 0 ? "" : age, visits, town, nickname, joined, hobbies].join(
        ",",
      ),
    );
    const many = Math.max(1, Math.round(draw(kind.orders, 1.5)));
    for (let each = 0; each < many; each += 1) {
      const month = 1 + ((i + each) % 12);
      const amount = Math.max(1, draw(kind.amount, 5)).toFixed(2);
      const product = each === 0 && i % 25 === 0 ? "rare" : kind.product;
      orders.push(
        [
          `${i}-${each}`,
          i,
          `2025-${String(month).padStart(2, "0")}-10T10:00:00Z`,
          amount,
          product,
        ].join(","),
      );
    }
  }
  return {
    "data/customers.csv": `${customers.join("\n")}\n`,
    "data/orders.csv": `${orders.join("\n")}\n`,
    "segments/shop.seg": `segment club "In the club" where club
segment outside where not club
segment mixed where mixed
segment visitors where visits >= 25
segment buyers where has orders in last 90 days
segment few where id in (1, 2, 3)
segment nobody where visits > 1000
segment everyone where visits >= 0
segment nearly_everyone where id not in (1, 2, 3)
`,
  };
}

const plain = { age: 45, spread: 10, orders: 6, amount: 40, product: "books" };
const young = { age: 23, spread: 2, orders: 14, amount: 15, product: "tea" };
const old = { age: 70, spread: 2, orders: 3, amount: 90, product: "lamps" };

/** The config of that shop. */
export const profiledConfig: ProjectConfig = {
  timezone: "Europe/Berlin",
  currency: "EUR",
  asOf: "2026-01-01",
  customers: {
    from: csv("data/customers.csv", { columns: { hobbies: "list of text" } }),
    key: "id",
  },
  events: {
    orders: {
      from: csv("data/orders.csv"),
      customer: "id",
      key: "order_id",
      time: "ordered_at",
      fields: { amount: { money: true } },
    },
  },
};
