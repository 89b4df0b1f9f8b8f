import { windowWords } from "@satsuma/plugin/variables";
import type { TimeWindow } from "@satsuma/plugin/variables";
import { times } from "../times.ts";

/** What is known of a customer, before it has a name. */
export interface FeatureDraft {
  readonly expression: string;
  readonly label: string;
  readonly unit?: string;
}

/** What the usual features are made from; names as rules write them. */
export interface EventWords {
  readonly table: string;
  readonly time: string;
  readonly window: TimeWindow;
  /** What one of its orders, or rows, is called in the plural: `orders`. */
  readonly things: string;
  readonly order?: string;
  readonly amount?: string;
  /** Fields whose different values may say something: categories, channels. */
  readonly kinds?: readonly string[];
}

/**
 * How recently, how often, for how much, for how long and how variedly, over the window, twice the window and ever; and whether
 * more or less than in the window before.
 */
export function standardFeatures(words: EventWords): FeatureDraft[] {
  const { table, time, window, things, kinds = [] } = words;
  const days = { unit: "days" };
  return [
    {
      expression: `days since (last of ${table}.${time} ever)`,
      label: `days since the last ${one(things)}`,
      ...days,
    },
    {
      expression: `days since (first of ${table}.${time} ever)`,
      label: `days since the first ${one(things)}`,
      ...days,
    },
    ...counts(words),
    ...amounts(words),
    ...kinds.map((kind) => ({
      expression: `count of distinct ${table}.${kind} in last ${windowWords(times(4, window))}`,
      label: `different values of ${plainWords(kind)} in the last ${windowWords(times(4, window))}`,
    })),
  ];
}

function counts({ table, order, window, things }: EventWords): FeatureDraft[] {
  const count = order === undefined ? `count of ${table}` : `count of distinct ${table}.${order}`;
  const [recent, longer, earlier] = stretches(window);
  return [
    { expression: `${count} ${recent.window}`, label: `${things} ${recent.label}` },
    { expression: `${count} ${longer.window}`, label: `${things} ${longer.label}` },
    { expression: `${count} ever`, label: `${things} ever` },
    {
      expression: `${count} ${recent.window} - ${count} ${earlier.window}`,
      label: `${things} ${recent.label}, less those in the ${windowWords(window)} before`,
    },
  ];
}

function amounts({ table, amount, window }: EventWords): FeatureDraft[] {
  if (amount === undefined) return [];
  const sum = `sum of ${table}.${amount}`;
  const [recent, longer, earlier] = stretches(window);
  const what = plainWords(amount);
  return [
    { expression: `${sum} ${recent.window}`, label: `${what} ${recent.label}` },
    { expression: `${sum} ${longer.window}`, label: `${what} ${longer.label}` },
    { expression: `${sum} ever`, label: `${what} ever` },
    {
      expression: `${sum} ${recent.window} - ${sum} ${earlier.window}`,
      label: `${what} ${recent.label}, less that in the ${windowWords(window)} before`,
    },
  ];
}

/** The window, twice the window, and the window before it. */
function stretches(window: TimeWindow) {
  const [one, two] = [windowWords(window), windowWords(times(2, window))];
  return [
    { window: `in last ${one}`, label: `in the last ${one}` },
    { window: `in last ${two}`, label: `in the last ${two}` },
    { window: `from ${two} ago to ${one} ago` },
  ] as const;
}

const plainWords = (name: string): string => name.replaceAll("`", "").replaceAll("_", " ");

/** `order` of `orders`; a name that is no plural in English stays. */
const one = (things: string): string =>
  /[^s]s$/u.test(things) ? things.slice(0, -1) : `of ${things}`;
