import type { ReactNode } from "react";

interface Stat {
  readonly label: string;
  readonly value: ReactNode;
  readonly unit?: string;
}

/** The figures that matter most, side by side. */
export function Stats({ of }: { readonly of: readonly Stat[] }) {
  return (
    <dl className="stats">
      {of.map(({ label, value, unit }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {unit !== undefined && <small> {unit}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
