import { sortOf } from "./context.ts";
import type { Maker } from "./context.ts";
import { say } from "./piece.ts";

/** `home within 15 km of point(52.5, 13.4)`. */
export const near: Maker = (context) => {
  const distance = context.random.pick([
    "0 m",
    "1 m",
    "15 km",
    "605 m",
    "504 km",
    "3 mi",
    "12.5 km",
    "20016 km",
  ]);
  return say(
    sortOf("condition", context),
    "near",
  )`${context.write.subject("point", context)} within ${distance} of ${context.write.value("point", context)}`;
};
