import { isCond, isValue, walk } from "@satsuma/ir";
import type { Cond, Literal, Node, Value } from "@satsuma/ir";
import type { Dialect } from "../dialect.ts";
import type { Fragment } from "../fragment.ts";
import type { Layout, TablePath } from "../layout.ts";
import { interner } from "../plan/intern.ts";
import type { Interner } from "../plan/intern.ts";
import type { Stretch } from "../plan/plan.ts";
import type { Output } from "../scan.ts";
import { compileScan } from "../write/scan.ts";
import { aligner } from "./align.ts";
import { figureOf, groupNames } from "./figures.ts";
import type { PanelFigure } from "./figures.ts";
import {
  attribute,
  figureNode,
  figuresOf,
  instantNumber,
  panelOrdinal,
  parameterColumn,
  seenNode,
  workedAt,
  workedColumn,
  workedNode,
} from "./columns.ts";
import type { PanelColumns } from "./columns.ts";
import { customersSelect } from "./customers.ts";
import { figuresSelect } from "./figures-select.ts";
import { byGroup } from "./folds.ts";
import { instantsSelect } from "./instants.ts";
import { momentsSelect } from "./moments-select.ts";

/** Conditions and values about many instants, to be said of every customer and instant. */
export interface PanelRequest {
  /** With a column that numbers customers. */
  readonly layout: Layout;
  /** [instant][output]: resolved trees, as in a `ScanRequest`, under the same names at every instant. */
  readonly outputs: readonly (readonly Output[])[];
  /** ISO instant in UTC: the latest that any of them describes. */
  readonly asOf: string;
  /** The first part of the names of the tables that are made on the way. */
  readonly prefix: TablePath;
}

/** A table that is made on the way. */
export interface PanelTable {
  readonly table: TablePath;
  readonly select: Fragment;
}

/** A panel as statements: tables that build upon each other, and the rows that come of them. */
export interface Panel {
  readonly tables: readonly PanelTable[];
  /** `ordinal`: that of the customer, and so many more as there are customers for each instant before; `instant`: its number from 0; and each output. */
  readonly rows: Fragment;
}

/** A table has no more columns that were worked out for single instants. */
const mostWorked = 400;

/**
 * Evaluates rules at many instants as rules over one large table with a row for each customer and instant, so that they are planned
 * once. Events are folded to one row for each customer and moment, and these over the windows of each instant; what cannot be folded
 * so is worked out for each instant in a scan beforehand.
 *
 * @throws RangeError when the layout does not number customers
 */
export function compilePanel(request: PanelRequest, dialect: Dialect): Panel {
  const { layout, outputs: asked, asOf } = request;
  const intern = interner();
  const parameters: (readonly Literal[])[] = [];
  const figures: PanelFigure[] = [];
  const worked: (readonly (Cond | Value)[])[] = [];
  const [windowsOf, groupOf] = [windowNumbers(), groupNames()];
  const about = { layout, intern, until: asOf, windowsOf, groupOf };
  const align = aligner({
    instant: attribute(instantNumber, { kind: "number" }),
    parameter(literals) {
      parameters.push(literals);
      return attribute(parameterColumn(parameters.length - 1), literals[0]!.type);
    },
    figure(aggregates) {
      const figure = figureOf(aggregates, { ...about, isSeen: false });
      return figure && figureNode(figure, figures.push(figure) - 1);
    },
    seen(counts) {
      const figure = figureOf(counts, { ...about, isSeen: true });
      return figure && seenNode(figure, figures.push(figure) - 1);
    },
    worked(nodes) {
      worked.push(nodes);
      return workedNode(nodes[0]!, worked.length - 1);
    },
  });
  const rules = (asked[0] ?? []).map((output, place): Output => {
    const roots = asked.map((each) => interned(rootOf(each[place]!), intern));
    return asOutput(output.name, align(roots));
  });
  const outputs = worked.flatMap((nodes, k) => nodes.map((node, i) => workedOutput(node, k, i)));
  const scans = Array.from({ length: Math.ceil(outputs.length / mostWorked) }, (_, i) => {
    const part = outputs.slice(i * mostWorked, (i + 1) * mostWorked);
    return made(request, `worked_${i}`, compileScan({ layout, outputs: part, asOf }, dialect));
  });
  const shown = { instants: asked.length, parameters, figures, worked: worked.length };
  const instants = made(request, "instants", instantsSelect(shown, dialect));
  const folded = byGroup(figures).map(([group, members]) => {
    const together = { group, figures: members, layout, asOf };
    const moments = made(request, `moments_${group}`, momentsSelect(together, dialect));
    const from = { moments: moments.table, instants: instants.table };
    return {
      group,
      moments,
      ...made(request, `figures_${group}`, figuresSelect(together, from, dialect)),
    };
  });
  const attributes = [...walk(...rules.map(rootOf))].filter((node) => node.kind === "attribute");
  const crossed = { ...shown, layout, attributes, table: instants.table };
  const tables = { scans: scans.map(({ table }) => table) };
  const customers = made(request, "customers", customersSelect({ ...crossed, ...tables }));
  const rows = compileScan(
    {
      layout: panelLayout(layout, { customers: customers.table, folded, shown }),
      outputs: [
        { name: "instant", kind: "value", value: attribute(instantNumber, { kind: "number" }) },
        ...rules,
      ],
      asOf,
    },
    dialect,
  );
  return {
    tables: [...scans, instants, ...folded.flatMap((each) => [each.moments, each]), customers],
    rows,
  };
}

const rootOf = (output: Output): Cond | Value =>
  output.kind === "cond" ? output.cond : output.value;

const interned = (node: Cond | Value, intern: Interner): Cond | Value =>
  isCond(node) ? intern.cond(node) : intern.value(node);

/** @throws TypeError when the node is neither, which what is aligned of either never is */
function asOutput(name: string, node: Node): Output {
  if (isCond(node)) return { name, kind: "cond", cond: node };
  if (isValue(node)) return { name, kind: "value", value: node };
  throw new TypeError(`${name} must be a condition or a value, got ${node.kind}`);
}

/** Numbers windows, equal ones alike. */
function windowNumbers(): (stretches: readonly Stretch[]) => number {
  const numbers = new Map<string, number>();
  return (stretches) => {
    const key = stretches.map(({ from, to }) => `${from} ${to}`).join();
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
}

const made = ({ prefix }: PanelRequest, as: string, select: Fragment): PanelTable => ({
  table: [...prefix.slice(0, -1), `${prefix.at(-1) ?? ""}_${as}`],
  select,
});

const workedOutput = (node: Cond | Value, k: number, instant: number): Output =>
  asOutput(workedAt(k, instant), node);

/** The customers and figures of a panel as a layout: who is who there is a customer at an instant. */
function panelLayout(
  { customers }: Layout,
  panel: {
    readonly customers: TablePath;
    readonly folded: readonly { readonly group: string; readonly table: TablePath }[];
    readonly shown: PanelColumns;
  },
): Layout {
  const { parameters, worked } = panel.shown;
  const own = [
    instantNumber,
    ...parameters.map((_, i) => parameterColumn(i)),
    ...Array.from({ length: worked }, (_, i) => workedColumn(i)),
  ];
  return {
    customers: {
      table: panel.customers,
      key: panelOrdinal,
      keyIs: "number",
      ordinal: panelOrdinal,
      attributes: {
        ...customers.attributes,
        ...Object.fromEntries(own.map((each) => [each, each])),
      },
      ...(customers.points && { points: customers.points }),
      ...(customers.rows !== undefined && { rows: customers.rows * panel.shown.instants }),
    },
    events: {},
    stored: Object.fromEntries(
      panel.folded.map(({ group, table }) => [figuresOf(group), { table, key: panelOrdinal }]),
    ),
  };
}
