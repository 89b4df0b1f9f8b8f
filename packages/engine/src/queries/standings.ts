import { bottomUp, children, rewriter } from "@satsuma/ir";
import type { Cond, Node, Value } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import type { Output } from "@satsuma/sql";
import { dropTable, newTable } from "./new-table.ts";
import { scanRanges, scanRows } from "./scan.ts";
import type { Scan, ScanCost } from "./scan.ts";
import type { Session } from "./session.ts";

/** What depends on all customers: where one stands among them, and the value so many of them reach. */
type Standing = Extract<Cond, { kind: "rank" }> | Extract<Value, { kind: "percentile" }>;

/**
 * Does a scan with rankings and percentiles already worked out, each stratum from one scan of the events, and kept in a table
 * of one row a customer while it lasts. The figures they are about are kept first, so that only those are held for all
 * customers at once.
 */
export async function withStandings(
  scan: Scan,
  work: (ready: Scan) => Promise<ScanCost>,
): Promise<ScanCost> {
  const tables: string[] = [];
  const costs: ScanCost[] = [];
  let ready = scan;
  try {
    for (let wanted = innermost(scan.outputs); wanted.length > 0;) {
      const table = `standings_${tables.length}`;
      tables.push(table);
      costs.push(await keepStandings(ready, wanted, table));
      ready = replaced(ready, wanted, table);
      wanted = innermost(ready.outputs);
    }
    costs.push(await work(ready));
  } finally {
    for (const table of tables) await dropTable(scan.session, ["satsuma", table]);
  }
  return {
    statements: costs.reduce((sum, cost) => sum + cost.statements, 0),
    ranges: costs.reduce((sum, cost) => sum + cost.ranges, 0),
  };
}

/** Those that depend on no other. */
function innermost(outputs: readonly Output[]): Standing[] {
  const above = new Set<Node>();
  const found = new Set<Standing>();
  for (const output of outputs) {
    for (const node of bottomUp(rootOf(output), (part) => above.has(part))) {
      const isAbove = children(node).some((part) => above.has(part) || isStanding(part));
      if (isAbove) above.add(node);
      else if (isStanding(node)) found.add(node);
    }
  }
  return [...found];
}

const rootOf = (output: Output): Node => (output.kind === "cond" ? output.cond : output.value);

const isStanding = (node: Node): node is Standing =>
  node.kind === "rank" || node.kind === "percentile";

const figures = "standing_figures";

/** Works the figures out range by range, then from them alone where everyone stands. */
async function keepStandings(
  { session, ranges }: Scan,
  wanted: readonly Standing[],
  table: string,
): Promise<ScanCost> {
  const stage = "measuring everyone for rankings";
  const measured = { session, ranges, outputs: wanted.flatMap(figuresOf), stage };
  const cost = await scanRanges(measured, await newTable(session, ["satsuma", figures]));
  session.work.progress?.({ stage: "ranking customers" });
  const ranked = { session: withStored(session, figures), outputs: wanted.map(standingOf) };
  const fill = await newTable(session, ["satsuma", table]);
  await fill(scanRows(ranked), 0);
  await dropTable(session, ["satsuma", figures]);
  return cost;
}

function figuresOf(standing: Standing, i: number): Output[] {
  const { among } = standing;
  const per = standing.kind === "rank" ? standing.per : undefined;
  return [
    { name: `value_${i}`, kind: "value", value: valueOf(standing) },
    ...(per === undefined ? [] : [{ name: `per_${i}`, kind: "value" as const, value: per }]),
    ...(among === undefined ? [] : [{ name: `among_${i}`, kind: "cond" as const, cond: among }]),
  ];
}

const valueOf = (standing: Standing): Value =>
  standing.kind === "rank" ? standing.by : standing.of;

/** The same question, asked of the figures that were kept. */
function standingOf(standing: Standing, i: number): Output {
  const value = stored(figures, `value_${i}`, valueOf(standing).type);
  const among = standing.among && { among: yes(stored(figures, `among_${i}`, yesNo)) };
  if (standing.kind === "percentile")
    return { name: `s${i}`, kind: "value", value: { ...standing, of: value, ...among } };
  const per = standing.per && { per: stored(figures, `per_${i}`, standing.per.type) };
  return { name: `s${i}`, kind: "cond", cond: { ...standing, by: value, ...per, ...among } };
}

function replaced(scan: Scan, wanted: readonly Standing[], table: string): Scan {
  const places = new Map<Node, string>(wanted.map((standing, i) => [standing, `s${i}`]));
  const columnOf = (node: Node): string => places.get(node) ?? "";
  const rewrite = rewriter({
    cond: (node) => (places.has(node) ? yes(stored(table, columnOf(node), yesNo)) : node),
    value: (node) => (places.has(node) ? stored(table, columnOf(node), node.type) : node),
  });
  return {
    ...scan,
    session: withStored(scan.session, table),
    outputs: scan.outputs.map((output) =>
      output.kind === "cond"
        ? { ...output, cond: rewrite.cond(output.cond) }
        : { ...output, value: rewrite.value(output.value) },
    ),
  };
}

function withStored(session: Session, table: string): Session {
  const { layout } = session;
  const stored = { ...layout.stored, [table]: { table: ["satsuma", table], key: "key" } };
  return { ...session, layout: { ...layout, stored } };
}

const yesNo: ValueType = { kind: "yes/no" };
const yes = (value: Value): Cond => ({ kind: "isYes", value });
const stored = (table: string, column: string, type: ValueType): Value => ({
  kind: "stored",
  table,
  column,
  type,
  nullable: true,
});
