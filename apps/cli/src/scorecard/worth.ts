import { count } from "../terminal/figures.ts";

/** A mean amount or a bare figure: with two decimals, and whole where it is large. */
export const worth = (value: number): string =>
  Math.abs(value) >= 1000 ? count(Math.round(value)) : value.toFixed(2);
