import { useState } from "react";
import type { ListedSegment } from "../api/answers.ts";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { Card } from "../parts/card.tsx";
import { Figure } from "../parts/figure.tsx";
import { courseFigure } from "./course-figure.ts";
import { HistoryTable } from "./history-table.tsx";
import { MovesCard } from "./moves-card.tsx";

const spans = [
  { label: "3 months, by week", every: "week", for: "3m" },
  { label: "1 year, by month", every: "month", for: "1y" },
  { label: "2 years, by month", every: "month", for: "2y" },
] as const;

/** Size, entries and exits over time, and where members came from. */
export function HistoryView({ segment }: { readonly segment: ListedSegment }) {
  const [chosen, choose] = useState(1);
  const span = spans[chosen] ?? spans[1];
  const { name } = segment;
  const history = useAsk(
    ["history", name, span.every, span.for],
    (client, signal) => client.history([name], { every: span.every, for: span.for, signal }),
    { keepsLast: true },
  );
  return (
    <div className="stack">
      <div className="row">
        <select
          className="select"
          aria-label="How far back"
          style={{ width: "auto" }}
          value={chosen}
          onChange={(event) => choose(Number(event.target.value))}
        >
          {spans.map(({ label }, i) => (
            <option key={label} value={i}>
              {label}
            </option>
          ))}
        </select>
        <span className="small muted">Every point is what a run of that day would have said.</span>
      </div>
      <Answer of={history} label="Working out the past" lines={10}>
        {(given) => (
          <div className={history.isPlaceholderData ? "columns is-stale" : "columns"}>
            <Card title="Size" note="customers">
              <Figure of={courseFigure(given, "sizes")} />
            </Card>
            <Card title="Point by point" note="customers" isFlush>
              <HistoryTable history={given} />
            </Card>
          </div>
        )}
      </Answer>
      <MovesCard segment={segment} />
    </div>
  );
}
