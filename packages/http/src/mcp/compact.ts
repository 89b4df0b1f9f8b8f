/** The beginning of a list, and how many more there are; absent where it is all of it. */
export interface Begun<Item> {
  readonly shown: readonly Item[];
  readonly more?: number;
}

/** As much of a list as a reader needs at first. */
export const begun = <Item>(list: readonly Item[], most: number): Begun<Item> =>
  list.length <= most ? { shown: list } : { shown: list.slice(0, most), more: list.length - most };

/** What a list is told as, each in its own words. */
export const begunAs = <Item, Told>(
  list: readonly Item[],
  most: number,
  told: (item: Item) => Told,
): Begun<Told> => {
  const { shown, ...more } = begun(list, most);
  return { shown: shown.map(told), ...more };
};

/** Data for a reader: fractions have four significant digits, whole numbers all of theirs, and no text is longer than a page. */
export function compact(value: unknown): unknown {
  if (typeof value === "number")
    return Number.isInteger(value) ? value : Number(value.toPrecision(4));
  if (typeof value === "string") return compactText(value);
  if (Array.isArray(value)) return value.map(compact);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]: [string, unknown]) => [name, compact(part)]),
  );
}

const longest = 4000;

const compactText = (text: string): string =>
  text.length <= longest
    ? text
    : `${text.slice(0, longest).toWellFormed()}… (${text.length - longest} characters more)`;
