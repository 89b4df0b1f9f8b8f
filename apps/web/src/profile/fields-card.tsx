import type { ProfiledField } from "../api/answers.ts";
import { Card } from "../parts/card.tsx";
import { Figure } from "../parts/figure.tsx";
import { count } from "../words/figures.ts";
import { fieldFigure } from "./field-figure.ts";

/** Products and the like that more members have than others do, and those that fewer have. */
export function FieldsCard({ field }: { readonly field: ProfiledField }) {
  const { over, under, compared, found } = field;
  const name = `${field.events.replaceAll("_", " ")}: ${field.field.replaceAll("_", " ")}`;
  return (
    <Card title={name} note={`share of customers; ${count(compared)} values compared`}>
      <div className="stack">
        {over.length > 0 && (
          <Part title={`More often (${count(found.over)})`} figure={fieldFigure(field, "over")} />
        )}
        {under.length > 0 && (
          <Part title={`Less often (${count(found.under)})`} figure={fieldFigure(field, "under")} />
        )}
      </div>
    </Card>
  );
}

interface PartProps {
  readonly title: string;
  readonly figure: ReturnType<typeof fieldFigure>;
}

const Part = ({ title, figure }: PartProps) => (
  <div className="stack tight">
    <h3>{title}</h3>
    <Figure of={figure} />
  </div>
);
