import type { Scope } from "../names/scope.ts";
import { conditionParts } from "../parts/condition-parts.ts";
import type { Condition } from "../tree/block.ts";
import { useBuilding } from "./building.ts";
import { PartView } from "./part-view.tsx";

interface ConditionViewProps {
  readonly block: Condition;
  readonly scope: Scope;
  readonly path: string;
}

/** A condition as a line of choices and fields that reads as a sentence. */
export function ConditionView({ block, scope, path }: ConditionViewProps) {
  const { source, today } = useBuilding();
  const parts = conditionParts(block.expr, { source, scope, today });
  const placed = parts.map((part, i) => ({ part, i }));
  const offers = placed.filter(({ part }) => part.kind === "action");
  return (
    <div className="parts">
      {[...placed.filter(({ part }) => part.kind !== "action"), ...offers].map(({ part, i }) => (
        <PartView key={`${i} ${part.kind}`} part={part} path={`${path}.${i}`} />
      ))}
    </div>
  );
}
