import { children } from "@satsuma/ir";
import type { Cond, Node, Step, Value, Window } from "@satsuma/ir";

/** A checked tree on one line, without spans: `not(eq(country, "DE"))`. */
export function printed(node: Node): string {
  switch (node.kind) {
    case "literal":
      return literal(node);
    case "attribute":
      return node.name;
    case "field":
      return `${node.event}.${node.name}`;
    case "trait":
      return trait(node);
    case "compare":
      return `${node.op}(${all(node)})`;
    case "text":
      return `${node.op}${node.fold ? "~" : ""}(${all(node)})`;
    case "in":
      return `in${node.fold ? "~" : ""}(${all(node)})`;
    case "arithmetic":
      return `(${printed(node.left)} ${node.op} ${printed(node.right)})`;
    case "aggregate":
      return aggregate(node);
    case "elapsed":
      return `${node.unit}s ${node.direction}(${all(node)})`;
    case "part":
      return `${node.part}(${all(node)})`;
    case "call":
      return `${node.fn}(${all(node)})`;
    case "ago":
      return `${node.count} ${node.unit} ago`;
    case "moment":
      return node.name;
    case "feature":
      return `?${node.name}`;
    case "member":
      return `member ${node.segment}(${all(node)})`;
    case "definedCond":
    case "defined":
      return `${node.name}=${all(node)}`;
    case "atLeast":
      return `atLeast ${node.count}(${all(node)})`;
    case "listHas":
      return `has ${node.quantifier}${node.fold === true ? "~" : ""}(${all(node)})`;
    case "sequence":
      return sequence(node);
    case "step":
      return step(node);
    case "rank":
      return rank(node);
    case "sample":
      return `sample ${node.seed} ${node.low}..${node.high}`;
    case "near":
      return `near ${node.metres} m(${all(node)})`;
    case "periods":
      return `${node.atLeast} of ${node.periods.of} ${node.periods.count} ${node.periods.unit}(${all(node)})`;
    case "plus":
      return `(${printed(node.value)} + ${node.count} ${node.unit})`;
    case "percentile":
      return `percentile ${node.rank}(${printed(node.of)}${node.among ? ` among ${printed(node.among)}` : ""})`;
    case "constant":
      return String(node.value);
    case "and":
    case "or":
    case "not":
    case "between":
    case "known":
    case "isYes":
    case "inWindow":
    case "key":
    case "negate":
    case "default":
    case "localDate":
    case "anniversary":
    case "stored":
    case "case":
    case "truth":
    case "bounds":
    case "bound":
      return `${node.kind}(${all(node)})`;
    case "ever":
    case "last":
    case "previous":
    case "this":
    case "next":
    case "named":
    case "on":
    case "before":
    case "after":
    case "since":
    case "fromTo":
    case "around":
    case "shifted":
      return window(node);
  }
}

const all = (node: Node): string => children(node).map(printed).join(", ");

function literal({ type, value, percent }: Extract<Value, { kind: "literal" }>): string {
  if (type.kind === "money") return `${String(value)} ${type.currency}`;
  if (type.kind === "text") return JSON.stringify(value);
  return `${String(value)}${percent ? "(%)" : ""}`;
}

function trait(node: Extract<Value, { kind: "trait" }>): string {
  const settings = Object.entries(node.parameters).map(
    ([name, values]) => `${name}: ${values.map(printed).join(" ")}`,
  );
  return `${node.namespace}.${node.method}.${node.column}(${settings.join(", ")})`;
}

function aggregate(node: Extract<Value, { kind: "aggregate" }>): string {
  const argument = node.argument ? `, ${printed(node.argument)}` : "";
  const filter = node.filter ? ` where ${printed(node.filter)}` : "";
  const cut = node.window.kind === "ever" ? "" : ` ${window(node.window)}`;
  return `${node.fn}[${node.event}${argument}${filter}${cut}]`;
}

function sequence({ steps, window: cut }: Extract<Cond, { kind: "sequence" }>): string {
  return `sequence[${steps.map(step).join(" ")}${cut.kind === "ever" ? "" : ` ${window(cut)}`}]`;
}

function step({ event, filter, absent, within }: Step): string {
  const where = filter ? ` where ${printed(filter)}` : "";
  const limit = within ? ` within ${within.count} ${within.unit}` : "";
  return `(${absent ? "no " : ""}${event}${where}${limit})`;
}

function rank(node: Extract<Cond, { kind: "rank" }>): string {
  const { end, count, percent, withTies, by, per, among } = node;
  const group = per ? ` per ${printed(per)}` : "";
  const whom = among ? ` among ${printed(among)}` : "";
  return `${end} ${count}${percent ? "%" : ""}${withTies ? " with ties" : ""}(${printed(by)}${group}${whom})`;
}

function window(node: Window): string {
  switch (node.kind) {
    case "ever":
      return "ever";
    case "last":
    case "previous":
    case "next":
      return `${node.kind} ${node.count} ${node.unit}`;
    case "this":
      return `this ${node.unit}`;
    case "named":
      return `${node.from}..${node.to}`;
    case "on":
    case "before":
    case "after":
    case "since":
      return `${node.kind} ${printed(node.at)}`;
    case "fromTo":
      return `from ${printed(node.from)} to ${printed(node.to)}`;
    case "around":
      return `${node.count} ${node.unit} ${node.side} ${printed(node.at)}`;
    case "shifted":
      return `${window(node.window)} back ${node.back.count} ${node.back.unit}`;
    case "bounds":
      return all(node);
  }
}

/** The rule of a segment, printed. */
export const printedRule = ({ where }: { readonly where: Cond }): string => printed(where);
