import type { Engine } from "../../../packages/sql/test/support/engines/index.ts";
import { smallerData } from "../shop/smaller-data.ts";
import type { DataSet } from "../shop/data-set.ts";
import { textOf } from "../text/piece.ts";
import type { Piece } from "../text/piece.ts";
import { smaller } from "../text/smaller.ts";
import { judge } from "./judge.ts";
import type { Disagreement } from "./disagreement.ts";
import type { Trial } from "./judge.ts";
import { engineTables } from "./tables.ts";

/** A program with something two readings do not agree on. */
export interface Failure extends Pick<Trial, "data" | "layout" | "relations"> {
  readonly declarations: readonly Piece[];
  readonly disagreement: Disagreement;
}

/** The text of a whole program. */
export const programText = (declarations: readonly Piece[]): string =>
  `${declarations.map(textOf).join("\n\n")}\n`;

/** Makes tables of a shop in engines, in place of those of the shop before. */
export async function loadInto(engines: readonly Engine[], data: DataSet): Promise<void> {
  for (const engine of engines) await engine.load(engineTables(data));
}

/**
 * The smallest failure of the same kind that trying reaches: of the same output and engine, an error staying an error.
 * Cost: at most `tries` programs are judged.
 */
export async function shrunk(
  failure: Failure,
  engines: readonly Engine[],
  tries: number,
): Promise<Failure> {
  const concerned = engines.filter(({ name }) => name === failure.disagreement.engine);
  const budget = { left: tries };
  await loadInto(concerned, failure.data);
  const program = await smallestBy(failure, smallerPrograms, concerned, budget);
  return smallestBy(program, smallerShops, concerned, budget);
}

async function smallestBy(
  start: Failure,
  cuts: (failure: Failure) => Iterable<Omit<Failure, "disagreement">>,
  engines: readonly Engine[],
  budget: { left: number },
): Promise<Failure> {
  let best = start;
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false;
    for (const cut of cuts(best)) {
      if (budget.left === 0) return best;
      budget.left -= 1;
      const disagreement = await same(cut, best, engines);
      if (!disagreement) continue;
      best = { ...cut, disagreement };
      isSmaller = true;
      break;
    }
  }
  return best;
}

async function same(
  cut: Omit<Failure, "disagreement">,
  { data, disagreement }: Failure,
  engines: readonly Engine[],
): Promise<Disagreement | undefined> {
  if (cut.data !== data) await loadInto(engines, cut.data);
  const { disagreements } = await judge({ ...cut, text: programText(cut.declarations) }, engines);
  const found = disagreements.find(
    ({ output, engine, key }) =>
      output === disagreement.output &&
      engine === disagreement.engine &&
      (key === undefined) === (disagreement.key === undefined),
  );
  return found;
}

function* smallerPrograms(failure: Failure): Generator<Omit<Failure, "disagreement">> {
  const { declarations } = failure;
  for (let size = declarations.length; size >= 1; size = Math.floor(size / 2))
    for (let at = 0; at < declarations.length; at += size)
      yield { ...failure, declarations: declarations.toSpliced(at, size) };
  for (const [i, declaration] of declarations.entries())
    for (const cut of smaller(declaration))
      yield { ...failure, declarations: declarations.with(i, cut) };
}

function* smallerShops(failure: Failure): Generator<Omit<Failure, "disagreement">> {
  for (const data of smallerData(failure.data)) yield { ...failure, data };
}
