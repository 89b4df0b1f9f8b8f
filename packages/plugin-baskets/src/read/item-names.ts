import { cell } from "@satsuma/plugin";
import type { ColumnValues } from "@satsuma/plugin";

/** Numbers items as they come, across frames whose dictionaries differ. */
export function itemReader() {
  const numbers = new Map<string, number>();
  let kind: "text" | "number" = "text";
  const numberOf = (name: string): number => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  return {
    /** The number of the item in each row of a column; −1 where it is unknown. */
    of(column: ColumnValues | undefined): (row: number) => number {
      if (column === undefined) return () => -1;
      if (column.kind === "numbers") kind = "number";
      return column.kind === "codes"
        ? byCode(column.codes, column.dictionary, numberOf)
        : (row) => {
            const scalar = cell(column, row);
            return scalar === null ? -1 : numberOf(String(scalar));
          };
    },
    /** Names by number. */
    names: (): readonly string[] => [...numbers.keys()],
    /** Whether they were texts or numbers. */
    kind: () => kind,
  };
}

/** Each word is looked up once a frame, and only when it occurs. */
function byCode(
  codes: Int32Array,
  dictionary: readonly string[],
  numberOf: (name: string) => number,
): (row: number) => number {
  const numbers = new Int32Array(dictionary.length).fill(-1);
  return (row) => {
    const code = codes[row] ?? -1;
    const word = dictionary[code];
    if (word === undefined) return -1;
    if (numbers[code] === -1) numbers[code] = numberOf(word);
    return numbers[code] ?? -1;
  };
}
