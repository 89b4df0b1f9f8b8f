import type { Profile } from "../api/answers.ts";
import { Card } from "../parts/card.tsx";
import { share } from "../words/figures.ts";
import { scalarText } from "../words/scalar-text.ts";

type Variation = NonNullable<Profile["variation"]>;

/** How alike the members are: no group of customers is all of one kind. */
export function VariationCard({ variation }: { readonly variation: Variation }) {
  const { spread, elsewhere, halves, typical, fringe } = variation;
  return (
    <Card title="How alike they are" note={`by ${variation.by.length} variables`}>
      <div className="stack tight">
        <ul className="dots">
          <li>{spreadText(spread)}</li>
          {elsewhere !== undefined && (
            <li>{share(elsewhere.segment)} of the members look more like everyone else.</li>
          )}
          {halves !== undefined && (
            <li>
              {halves.isTwoGroups
                ? `They are two groups, the smaller with ${share(halves.smaller)} of the members: consider two segments.`
                : "They are one group: nothing parts them in two."}
            </li>
          )}
        </ul>
        {typical !== undefined && <Group title="A typical member" group={typical} />}
        {fringe !== undefined && <Group title="At the fringe" group={fringe} />}
      </div>
    </Card>
  );
}

function spreadText(spread: number): string {
  if (spread >= 0.97) return "Members are no more alike than any customers are.";
  return `Members differ from each other ${share(1 - spread)} less than customers in general do.`;
}

interface GroupProps {
  readonly title: string;
  readonly group: NonNullable<Variation["typical"]>;
}

const Group = ({ title, group }: GroupProps) => (
  <div>
    <h3>{title}</h3>
    <dl className="facts small">
      {group.figures.slice(0, 6).map(({ name, value, unit }) => (
        <div key={name} className="contents">
          <dt>{name.replaceAll("_", " ")}</dt>
          <dd>{scalarText(value, unit === "share" ? undefined : unit)}</dd>
        </div>
      ))}
    </dl>
  </div>
);
