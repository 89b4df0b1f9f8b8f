import { walk } from "@satsuma/ir";
import type { Segment } from "@satsuma/ir";
import type { Session } from "../queries/session.ts";

/** Which segments the rules of others name, and by whom: segment → names of those that stand on it. */
export function usersOf(segments: readonly Segment[]): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const segment of segments)
    for (const used of membersNamed(segment))
      users.set(used, [...(users.get(used) ?? []), segment.name]);
  return users;
}

/** The segments that a rule names itself, not those that they stand on. */
function membersNamed({ where }: Segment): ReadonlySet<string> {
  const named = new Set<string>();
  const inside = new Set<unknown>();
  for (const node of walk(where)) {
    if (node.kind !== "member") continue;
    if (!inside.has(node)) named.add(node.segment);
    for (const part of walk(node.of)) inside.add(part);
  }
  return named;
}

/** Whether a plugin's config names a segment. */
export function isNamedByPlugins(segment: string, { config }: Session): boolean {
  const texts = (config.plugins ?? []).flatMap((use) => textsIn(use.config));
  return texts.some((text) => text.split(/[^\w.]+/u).includes(segment));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
