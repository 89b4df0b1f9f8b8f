import type { TiersPreview } from "../api/answers.ts";
import { Badge } from "../parts/badge.tsx";
import { count, share } from "../words/figures.ts";

/** How many customers each tier takes, one after the other. */
export function TiersFall({ preview }: { readonly preview: TiersPreview }) {
  const { tiers, rest, customers } = preview;
  const rows = [
    ...tiers.map((tier) => ({ ...tier, label: tier.title ?? tier.name })),
    ...(rest === 0 ? [] : [{ name: "rest", label: "In no tier", size: rest, dead: undefined }]),
  ];
  return (
    <div className="waterfall">
      <ol>
        {rows.map(({ name, label, size, dead }) => (
          <li key={name} className="fall">
            <span className="fall-text">
              {label}
              {dead !== undefined && <Badge kind="warn">takes nobody</Badge>}
            </span>
            <span className="fall-bar" aria-hidden="true">
              <span style={{ width: `${(size / Math.max(1, customers)) * 100}%` }} />
            </span>
            <span className="number">{count(size)}</span>
            <span className="muted number">{share(size / Math.max(1, customers))}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
