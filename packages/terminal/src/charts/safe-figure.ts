import type { Figure } from "@satsuma/figure";
import { safe } from "../text/safe.ts";

/** The figure with every text in it made safe, so that it is laid out by what is shown. */
export const safeFigure = <Kind extends Figure>(figure: Kind): Kind =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only texts are others; names of kinds and roles are safe already
  safeParts(figure) as Kind;

function safeParts(value: unknown): unknown {
  if (typeof value === "string") return safe(value);
  if (Array.isArray(value)) return value.map(safeParts);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, safeParts(part)]));
}
