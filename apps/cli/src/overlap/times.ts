import { count } from "../terminal/figures.ts";

/** How many times as much: `×2.1`, `×0.25`, `×140`. */
export function times(value: number): string {
  if (value >= 99.5) return `×${count(Math.round(value))}`;
  return `×${value.toFixed(value >= 0.95 || value === 0 ? 1 : 2)}`;
}
