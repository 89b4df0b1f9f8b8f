import type { Clock, Fact, Facts } from "@satsuma/ir";
import type { Random } from "../random.ts";
import type { ShopColumn } from "./columns.ts";
import type { Mentioned } from "./mentioned.ts";
import { momentsOf } from "./moments.ts";
import { amounts, points, texts, wholes } from "./pools.ts";
import { shifted } from "./time-text.ts";

/** Draws a row of facts. */
export type FactsDrawer = (columns: Readonly<Record<string, ShopColumn>>) => Facts;

/** Draws facts on and beside what rules mention, and now and then something odd. */
export function likelyFacts(mentioned: Mentioned, clock: Clock, random: Random): FactsDrawer {
  const moments = momentsOf(clock);
  const numbers = [...wholes, ...around(mentioned.others.get("number") ?? [], "1")];
  const money = [...amounts, ...around(mentioned.others.get("money") ?? [], "0.01")];
  const instants = mentioned.others.get("instant") ?? [];
  const shares = Array.from({ length: 20 }, (_, i) => String(i / 20));

  return (columns) =>
    Object.fromEntries(
      Object.entries(columns)
        .filter(([, { nullable }]) => !nullable || !random.percent(20))
        .map(([name, column]): [string, Fact] => [name, factOf(name, column)]),
    );

  function factOf(name: string, { type, scale = 0 }: ShopColumn): Fact {
    switch (type.kind) {
      case "text":
        return textOf(name);
      case "enum":
        return random.pick(type.values);
      case "number":
        return random.pick(numbers.filter((of) => (of.split(".")[1] ?? "").length <= scale));
      case "money":
        return random.pick(money);
      case "approx":
        return random.pick(shares);
      case "date":
      case "annual date":
        return moments.date(random);
      case "instant":
        return instant();
      case "yes/no":
        return random.percent(50);
      case "list":
        return random.some([...(mentioned.texts.get(name) ?? []), "web"], 0);
      case "point":
        return random.pick(points);
      case "duration":
        throw new RangeError("a column must not be a duration, got one");
    }
  }

  /** A text that rules mention, what a pattern fits, two of them in a row, or an odd one. */
  function textOf(name: string): string {
    const said = (mentioned.texts.get(name) ?? []).map((text) => text.replaceAll(/[*?]/gu, "x"));
    if (said.length === 0 || random.percent(15)) return random.pick(texts);
    return random.percent(60) ? random.pick(said) : random.pick(said) + random.pick(said);
  }

  /** A moment that matters, one that rules mention, or the time of results some years before. */
  function instant(): string {
    if (random.percent(40)) return moments.instant(random);
    if (instants.length > 0 && random.percent(50))
      return shifted(random.pick(instants), BigInt(random.below(3) - 1));
    const year = Number(clock.asOf.slice(0, 4)) - 1 - random.below(3);
    return shifted(`${year}${clock.asOf.slice(4)}`, BigInt(random.below(36)) * hour);
  }
}

const hour = 3_600_000_000n;

/** Numbers with what is a little below and above each. */
function around(numbers: readonly string[], little: string): readonly string[] {
  const by = Number(little);
  return numbers.flatMap((text) =>
    [-by, 0, by].map((change) => String(Number((Number(text) + change).toFixed(2)))),
  );
}
