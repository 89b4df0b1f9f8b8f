import { from } from "@satsuma/plugin";
import type { TableFrom } from "@satsuma/plugin";
import { loyalty } from "../plugin.ts";

/** A table of points in a project's config: `points: { from: pointsFrom("till/points.json"), … }`. */
export const pointsFrom = (path: string): TableFrom => from(loyalty, "points", { path });
