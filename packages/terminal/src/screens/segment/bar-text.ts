const PARTS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"] as const;

/** A bar for the cell of a table, as long as a share of 0 to 1 of so many cells; at least a sliver of more than nothing. */
export function barText(share: number, width: number): string {
  const bounded = Math.max(0, Math.min(1, Number.isNaN(share) ? 0 : share));
  const eighths = Math.max(bounded > 0 ? 1 : 0, Math.round(bounded * width * 8));
  return "█".repeat(Math.floor(eighths / 8)) + (PARTS[eighths % 8] ?? "");
}
