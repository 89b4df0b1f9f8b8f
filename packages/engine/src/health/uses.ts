import { walk } from "@satsuma/ir";
import type { Segment } from "@satsuma/ir";
import type { ProjectConfig } from "../config/project-config.ts";
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
export const isNamedByPlugins = (segment: string, { config }: Session): boolean =>
  (config.plugins ?? []).some((use) => names(use.config, segment));

/** A setting of the config that names a segment. */
export interface NamingSetting {
  /** `suppress`, `scorecard`, `plugins: prospects`. */
  readonly setting: string;
  /** The segment. */
  readonly name: string;
}

/** The settings that name some of these segments. */
export function settingsNaming(
  segments: readonly string[],
  { suppress = [], scorecard, plugins = [] }: ProjectConfig,
): readonly NamingSetting[] {
  const settings: readonly (readonly [string, unknown])[] = [
    ["suppress", suppress],
    ["scorecard", scorecard],
    ...plugins.map((use) => [`plugins: ${use.as ?? use.plugin.namespace}`, use.config] as const),
  ];
  return segments.flatMap((name) =>
    settings.filter(([, value]) => names(value, name)).map(([setting]) => ({ setting, name })),
  );
}

/** Whether a value has a text with a name as a word of its own. */
const names = (value: unknown, segment: string): boolean =>
  textsIn(value).some((text) => text.split(/[^\p{L}\p{N}_.]+/u).includes(segment));

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
