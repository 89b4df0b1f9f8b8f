import { and, compare, literal, known, choose, or, withParts } from "@satsuma/ir";
import type { Cond, Fact, Node, Resolver, Value } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import type { LastPlace, PercentilePlace } from "./among-all.ts";
import { answerTo } from "./asked.ts";
import type { Questions } from "./asked.ts";
import type { OpenModels } from "./open-models.ts";

/** What a rule is rewritten with. */
export interface Rewriting {
  readonly questions: Questions;
  readonly resolver: Resolver;
  /** The project's zone. */
  readonly timezone: string;
  readonly lastPlaces: ReadonlyMap<string, LastPlace>;
  readonly percentiles: ReadonlyMap<string, PercentilePlace>;
  readonly models: OpenModels;
}

/**
 * A rule as what it means for one customer while all others and the models stay as they are, over that customer's own events and
 * attributes: a ranking is to be as good as the last of the others who are in, a percentile lies between two of their values, a trait
 * is the expression its model scores by. It is as the rule was written, not resolved.
 */
export function workingRule(cond: Cond, zone: string, rewriting: Rewriting): Cond {
  const memos = new Map<string, Map<Node, Node>>();
  const rewritten = (node: Node, timezone: string): Node => {
    const memo = memos.get(timezone) ?? new Map<Node, Node>();
    memos.set(timezone, memo);
    const known = memo.get(node) ?? made(node, timezone);
    memo.set(node, known);
    return known;
  };
  const made = (node: Node, timezone: string): Node => {
    const part = <N extends Node>(of: N): N =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a condition becomes a condition, a value a value
      rewritten(of, timezone) as N;
    switch (node.kind) {
      case "member": {
        const inner = node.timezone ?? rewriting.timezone;
        return withParts(node, (of) => rewritten(of, inner));
      }
      case "rank":
        return rankFor(node, answerOf(node, timezone, rewriting), rewriting, part);
      case "percentile":
        return percentileFor(node, answerOf(node, timezone, rewriting), rewriting, part);
      case "trait": {
        const opened = rewriting.models(node);
        if (opened) return part(opened);
        const column = answerOf(node, timezone, rewriting);
        return column === undefined ? node : answerTo(node, column);
      }
      default:
        return withParts(node, part);
    }
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a condition becomes a condition
  return rewritten(cond, zone) as Cond;
}

type Asked = Extract<Node, { kind: "rank" | "percentile" | "trait" }>;

/** The question a node is, by the name of its answer. */
function answerOf(node: Asked, timezone: string, { resolver, questions }: Rewriting) {
  const resolved =
    node.kind === "rank" ? resolver.cond(node, timezone) : resolver.value(node, timezone);
  return questions.nameOf(resolved);
}

type Part = <N extends Node>(of: N) => N;

function rankFor(
  rank: Extract<Cond, { kind: "rank" }>,
  column: string | undefined,
  { lastPlaces }: Rewriting,
  part: Part,
): Cond {
  const last = column === undefined ? undefined : lastPlaces.get(column);
  if (column === undefined || last === undefined) return rank;
  if (last.isNobody) return { kind: "constant", value: false };
  const by = part(rank.by);
  const takesPart = [...(rank.among ? [part(rank.among)] : []), known(by)];
  const span = rank.span && { span: rank.span };
  if (last.value === undefined) return { ...and(...takesPart), ...span };
  const limit = constant(by.type, last.value);
  const better = compare(by, rank.end === "top" ? "gt" : "lt", limit);
  const good = last.withEqual ? or(better, compare(by, "eq", limit)) : better;
  return { ...and(...takesPart, good), ...span };
}

function percentileFor(
  node: Extract<Value, { kind: "percentile" }>,
  column: string | undefined,
  { percentiles }: Rewriting,
  part: Part,
): Value {
  const place = column === undefined ? undefined : percentiles.get(column);
  if (place === undefined) return node;
  const of = part(node.of);
  const takesPart = and(...(node.among ? [part(node.among)] : []), known(of));
  const low =
    place.above === undefined ? of : either("smaller", of, constant(of.type, place.above));
  const own =
    place.below === undefined ? low : either("larger", low, constant(of.type, place.below));
  const without = place.without === undefined ? undefined : constant(of.type, place.without);
  return choose([{ when: takesPart, value: own }], without);
}

const either = (fn: "smaller" | "larger", one: Value, other: Value): Value => ({
  kind: "call",
  fn,
  args: [one, other],
  type: one.type,
  nullable: one.nullable,
});

const constant = (type: ValueType, fact: Fact): Value =>
  literal(type, typeof fact === "boolean" ? fact : String(fact));
