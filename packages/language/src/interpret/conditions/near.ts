import type { Cond } from "@satsuma/ir";
import type { Compiler } from "../compiler.ts";
import { pointOf } from "../datum.ts";
import type { Point } from "../datum.ts";
import type { Test } from "../row.ts";

/** Whether two points are so near, in whole metres. */
export function nearTest(node: Extract<Cond, { kind: "near" }>, compiler: Compiler): Test {
  const [value, of] = [compiler.value(node.value), compiler.value(node.of)];
  const metres = Number(node.metres);
  return (row) => {
    const [here, there] = [value(row), of(row)];
    if (here === undefined || there === undefined) return false;
    return metresBetween(pointOf(here), pointOf(there)) <= metres;
  };
}

/** Mean radius of the earth in metres. */
const radius = 6_371_008.8;

/**
 * The great-circle distance in metres, rounded to a whole number.
 *
 * @see Sinnott, Virtues of the Haversine, Sky and Telescope 68, 1984
 */
function metresBetween(a: Point, b: Point): number {
  const [phi1, phi2] = [radians(a.latitude), radians(b.latitude)];
  const byLatitude = Math.sin((phi2 - phi1) / 2);
  const byLongitude = Math.sin(radians(b.longitude - a.longitude) / 2);
  const h = byLatitude ** 2 + Math.cos(phi1) * Math.cos(phi2) * byLongitude ** 2;
  return Math.floor(2 * radius * Math.asin(Math.min(1, Math.sqrt(h))) + 0.5);
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
