import type { Engine } from "../../../packages/sql/test/support/engines/index.ts";
import { randomOf } from "../random.ts";
import { dataSetOf } from "../shop/data-set.ts";
import type { DataSet } from "../shop/data-set.ts";
import { productionsOf } from "../text/piece.ts";
import { programOf } from "../text/program.ts";
import { judge } from "./judge.ts";
import type { Verdict } from "./judge.ts";
import { loadInto, programText } from "./shrink.ts";
import type { Failure } from "./shrink.ts";
import type { LayoutChoice } from "./tables.ts";

/** How long a search lasts, and what it starts from. */
export interface Search {
  readonly seed: number;
  /** Stops once so many segments and definitions have been compared. */
  readonly programs: number;
  /** And stops at this moment, in milliseconds since the process started. */
  readonly until: number;
}

/** What a search has tried. */
export interface Tally {
  /** Segments and definitions that the interpreter and every engine were asked about, each over one shop. */
  programs: number;
  shops: number;
  /** Declarations that the checker refused, by code. */
  readonly refused: Map<string, number>;
  readonly productions: Map<string, number>;
  readonly failures: Failure[];
}

const programsPerShop = 5;
const segmentsPerProgram = 14;

/** Tries random programs over random shops until it is over. */
export async function search(
  { seed, programs, until }: Search,
  engines: readonly Engine[],
  notice: (tally: Tally) => void | Promise<void>,
): Promise<Tally> {
  const tally: Tally = {
    programs: 0,
    shops: 0,
    refused: new Map(),
    productions: new Map(),
    failures: [],
  };
  for (let shop = 0; !isOver(tally); shop += 1) {
    const data = dataSetOf(seed + 1000 * shop);
    await loadInto(engines, data);
    tally.shops += 1;
    for (let i = 0; i < programsPerShop && !isOver(tally); i += 1)
      await tryOne(seed + 1000 * shop + i, data, engines, tally);
    await notice(tally);
  }
  return tally;

  function isOver({ programs: tried }: Tally): boolean {
    return tried >= programs || performance.now() >= until;
  }
}

async function tryOne(
  seed: number,
  data: DataSet,
  engines: readonly Engine[],
  tally: Tally,
): Promise<void> {
  const { declarations, relations } = programOf(seed, segmentsPerProgram);
  const random = randomOf(seed);
  const layout: LayoutChoice = { ordinals: random.percent(50), position: random.percent(50) };
  const text = programText(declarations);
  const verdict = await judge({ data, layout, text, relations }, engines);
  count(verdict, declarations.flatMap(productionsOf), tally);
  for (const disagreement of verdict.disagreements)
    tally.failures.push({ data, layout, relations, declarations, disagreement });
}

function count({ rules }: Verdict, productions: readonly string[], tally: Tally): void {
  tally.programs += rules.outputs.length;
  for (const production of productions) add(tally.productions, production);
  for (const { code } of rules.refusals) add(tally.refused, code);
}

const add = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};
