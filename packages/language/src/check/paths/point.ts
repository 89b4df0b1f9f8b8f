import type { Value } from "@satsuma/ir";
import type { Help } from "@satsuma/model";
import type { Path } from "../../ast.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { areOnGlobe, degreesOf, mostDegrees } from "../values/degrees.ts";
import { code, fix, replace } from "../wording/words.ts";

/** True unless coordinates written out lie off the globe; calculated ones are looked at customer by customer. */
export function isOnGlobe(args: readonly Value[], path: Path, scope: Scope): boolean {
  const message = offGlobe(args);
  if (message === undefined) return true;
  fail(scope, { code: "SEG3018", message, at: path.span, help: swapped(path, args, scope) });
  return false;
}

/** What is wrong with the coordinates of a place; undefined when nothing surely is. */
export function offGlobe([latitude, longitude]: readonly Value[]): string | undefined {
  return off(latitude, "latitude") ?? off(longitude, "longitude");
}

function off(value: Value | undefined, name: keyof typeof mostDegrees): string | undefined {
  const degrees = value && degreesOf(value);
  const most = mostDegrees[name];
  return degrees !== undefined && Math.abs(degrees) > most
    ? `there is no ${name} ${degrees}; it goes from -${most} to ${most}`
    : undefined;
}

/** Longitude and latitude are easily mixed up. */
function swapped(
  { args: [first, second] = [] }: Path,
  args: readonly Value[],
  scope: Scope,
): Help[] {
  if (!first || !second || !areOnGlobe(args.toReversed())) return [];
  const [a, b] = [scope.session.textOf(first.span), scope.session.textOf(second.span)];
  return [
    fix(
      `latitude comes first: ${code(`point(${b}, ${a})`)}`,
      [replace(first.span, b), replace(second.span, a)],
      false,
    ),
  ];
}
