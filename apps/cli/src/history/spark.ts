const levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

/** The course of values as a sign each, as high as the value between the least and the most; some are left out where there are more than columns. */
export function spark(values: readonly (number | null)[], columns: number): string {
  const shown = thinned(values, columns);
  const known = shown.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return shown
    .map((value) => {
      if (value === null) return " ";
      const part = high === low ? 0.5 : (value - low) / (high - low);
      return levels[Math.min(levels.length - 1, Math.floor(part * levels.length))] ?? "";
    })
    .join("");
}

/** As many as there is room for, evenly apart, the first and the last among them. */
function thinned<Value>(values: readonly Value[], most: number): Value[] {
  if (values.length <= most) return [...values];
  const step = (values.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => values[Math.round(i * step)]!);
}
