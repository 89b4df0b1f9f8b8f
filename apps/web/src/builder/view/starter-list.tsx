import { fill } from "../edits/fill.ts";
import type { Scope } from "../names/scope.ts";
import { useBuilding } from "./building.ts";
import { starters } from "./starters.ts";

/** For a segment without a condition: what to begin with. */
export function StarterList({ hole, scope }: { readonly hole: number; readonly scope: Scope }) {
  const { change, source, isReadOnly } = useBuilding();
  return (
    <section className="starters" aria-label="Begin with">
      <h2>Customers who …</h2>
      <ul>
        {starters(scope).map(({ label, condition }) => (
          <li key={condition}>
            <button
              type="button"
              className="starter"
              disabled={isReadOnly}
              onClick={() => change(fill(hole, condition, source), `Begun with: ${label}`, "0")}
            >
              {label}
              <code className="small muted">{condition}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
