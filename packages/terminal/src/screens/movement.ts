import { countText } from "../text/number-text.ts";
import type { Role } from "../view/role.ts";

/** How a count moved: `▲ +12`, `▼ −3`, `0`. The sign and the arrow say it without colour. */
export function movedText(by: number): string {
  if (by === 0) return "0";
  return by > 0 ? `▲ +${countText(by)}` : `▼ −${countText(-by)}`;
}

/** The role of such a text; nothing is known of null and undefined. */
export function movedRole(by: number | null | undefined): Role {
  if (by === null || by === undefined || by === 0) return "dim";
  return by > 0 ? "good" : "bad";
}
