import type { Profile } from "../api/answers.ts";
import { Card } from "../parts/card.tsx";
import { Figure } from "../parts/figure.tsx";
import { demandFigure } from "./demand-figure.ts";

/** When members do what they do, a month at a time, against everyone else. */
export function DemandCard({ demand }: { readonly demand: NonNullable<Profile["demand"]> }) {
  return (
    <Card title="Over time" note={`${demand.events} per customer and month`}>
      <Figure of={demandFigure(demand)} />
    </Card>
  );
}
