import { children } from "@satsuma/ir";
import type { Clock, Cond, Window } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import type { ProjectConfig } from "../config/project-config.ts";
import type { DataState } from "../data/data-state.ts";
import { judgedTables } from "./judged-table.ts";
import type { JudgedTable } from "./judged-table.ts";
import { weakFacts } from "./weak-facts.ts";
import type { WeakFact } from "./weak-facts.ts";
import type { WeakMark } from "./weak-mark.ts";
import { weakWindow } from "./weak-window.ts";
import { columnPath } from "./wording.ts";

type Node = Parameters<typeof children>[0];

/**
 * What conditions stand on, by what was measured of the data: a column that is never known, or seldom, or not any more, one that is
 * the same for all, one whose type has changed; a window that looks where a table has no events yet. Other segments and traits speak
 * for themselves.
 *
 * @returns the marks of a condition, each once, in the order of its text
 * @throws SatsumaError `CONFIG_QUALITY` when the config's words on quality do not fit
 */
export function weakData(about: {
  readonly data: DataState;
  readonly config: ProjectConfig;
  readonly clock: Clock;
}): (cond: Cond) => readonly WeakMark[] {
  const tables = judgedTables(about.data, about.config, about.clock);
  const byName = new Map(tables.map((table) => [table.measured.name, table]));
  const facts = weakFacts(tables);
  return (cond) => {
    const found = new Map<string, WeakMark>();
    look({ node: cond, isCovered: false }, { facts, tables: byName, clock: about.clock, found });
    return [...found.values()];
  };
}

interface Looking {
  readonly facts: ReadonlyMap<string, readonly WeakFact[]>;
  readonly tables: ReadonlyMap<string, JudgedTable>;
  readonly clock: Clock;
  /** By what it is and where. */
  readonly found: Map<string, WeakMark>;
}

/** A part of a condition. */
interface Part {
  readonly node: Node;
  /** Text of the condition it is part of. */
  readonly at?: Span;
  /** True where the rule says what is to be of the unknown. */
  readonly isCovered: boolean;
}

function look(part: Part, looking: Looking): void {
  const { node } = part;
  if (node.kind === "member") return;
  note(part, looking);
  const at = "span" in node && isTest(node) ? node.span : part.at;
  const isCovered = part.isCovered || node.kind === "known" || node.kind === "default";
  for (const child of children(node)) look({ node: child, isCovered, ...(at && { at }) }, looking);
}

/** Conditions that hold others only speak of what those speak of. */
const isTest = ({ kind }: Node): boolean => tests.has(kind);

const tests: ReadonlySet<Node["kind"]> = new Set<Node["kind"]>([
  "compare",
  "between",
  "in",
  "known",
  "isYes",
  "text",
  "listHas",
  "inWindow",
  "sequence",
  "rank",
  "near",
]);

function note({ node, at, isCovered }: Part, looking: Looking): void {
  switch (node.kind) {
    case "attribute":
    case "field": {
      const table = node.kind === "field" ? node.event : "customers";
      for (const fact of looking.facts.get(columnPath(table, node.name)) ?? [])
        if (!isCovered || fact.code !== "QUALITY_THIN") mark(fact, at, looking);
      break;
    }
    case "aggregate":
      noteWindow(node.event, node.window, at, looking);
      break;
    case "sequence":
      for (const { event } of node.steps) noteWindow(event, node.window, node.span, looking);
      break;
    default:
  }
}

function noteWindow(event: string, window: Window, at: Span | undefined, looking: Looking): void {
  const table = looking.tables.get(event);
  const weak = table && weakWindow(window, table, looking.clock);
  if (weak) mark(weak, at, looking);
}

function mark(weak: WeakFact, at: Span | undefined, { found }: Looking): void {
  const place = at === undefined ? "" : `${at.file} ${at.start}`;
  const key = `${weak.code} ${weak.path} ${place}`;
  if (!found.has(key)) found.set(key, { ...weak, ...(at && { at }) });
}
