import { checkExpression } from "@satsuma/language";
import type { Cond, Value } from "@satsuma/ir";
import { SatsumaError, hasErrors, nearestNames } from "@satsuma/model";
import type { Catalogue, Column } from "@satsuma/model";
import type { TraitNode } from "../methods/instance.ts";
import type { Session } from "../queries/session.ts";

/** A trait that a person named, as the methods know it. */
export interface FoundTrait {
  readonly node: TraitNode;
  /** As rules write it: `churn.risk`, `clusters.kmeans.label`. */
  readonly name: string;
  readonly column: Column;
}

/**
 * The trait that a rule would mean by this text, which may set parameters: `rfm(window: 365 days).segment`.
 *
 * @throws SatsumaError `RUN_TRAIT` when the project has none such; it suggests traits and segments
 */
export function findTrait(wanted: string, { catalogue, program }: Session): FoundTrait {
  const { result, diagnostics } = checkExpression(wanted, "<trait>", catalogue, program);
  const node = result && traitIn(result.kind === "value" ? result.value : result.cond);
  const column =
    node && catalogue.traits[node.namespace]?.methods[node.method]?.columns[node.column];
  if (node === undefined || column === undefined || hasErrors(diagnostics))
    throw noTrait(
      wanted,
      traitNames(catalogue),
      program.segments.map(({ name }) => name),
    );
  const isPlain = Object.keys(node.parameters).length === 0;
  return { node, name: isPlain ? traitName(node, catalogue) : wanted.trim(), column };
}

/** A yes/no trait stands as a condition of its own. */
function traitIn(node: Value | Cond): TraitNode | undefined {
  if (node.kind === "trait") return node;
  if (node.kind === "truth") return traitIn(node.of);
  return node.kind === "isYes" ? traitIn(node.value) : undefined;
}

/** How a rule names a trait: without its method where the plugin has but one. */
export function traitName(
  { namespace, method, column }: Pick<TraitNode, "namespace" | "method" | "column">,
  { traits }: Catalogue,
): string {
  const isOnly = Object.keys(traits[namespace]?.methods ?? {}).length === 1;
  return [namespace, ...(isOnly ? [] : [method]), column].join(".");
}

const traitNames = (catalogue: Catalogue): string[] =>
  Object.entries(catalogue.traits).flatMap(([namespace, { methods }]) =>
    Object.entries(methods).flatMap(([method, { columns }]) =>
      Object.keys(columns).map((column) => traitName({ namespace, method, column }, catalogue)),
    ),
  );

function noTrait(
  wanted: string,
  traits: readonly string[],
  segments: readonly string[],
): SatsumaError {
  const [nearest] = [
    ...traits.filter((name) => name.endsWith(`.${wanted.split(".").at(-1)}`)).slice(0, 1),
    ...nearestNames(wanted, [...traits, ...segments]),
  ];
  const help =
    nearest === undefined
      ? "`satsuma catalogue` lists the traits, `satsuma list` the segments"
      : `did you mean "${nearest}"?`;
  return new SatsumaError("RUN_TRAIT", `there is no trait "${wanted}"`, { help });
}
