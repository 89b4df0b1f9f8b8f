import { useMemo } from "react";
import type { Figure as FigureValue, History } from "../api/answers.ts";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { Card } from "../parts/card.tsx";
import { Figure } from "../parts/figure.tsx";
import { localDay } from "../words/days.ts";
import { courseFigure } from "./course-figure.ts";

/** How large a segment was over the last year, as the rule of now says of then. */
export function SizeCard({ name }: { readonly name: string }) {
  const history = useAsk(["history", name, "week", "1y"], (client, signal) =>
    client.history([name], { every: "week", for: "1y", signal }),
  );
  return (
    <Card title="Size over the last year" note="customers, each week, by the rule of now">
      <Answer of={history} label="Working out the past" lines={6}>
        {(given) => <Course history={given} />}
      </Answer>
    </Card>
  );
}

function Course({ history }: { readonly history: History }) {
  const figure: FigureValue = useMemo(() => courseFigure(history, "sizes"), [history]);
  const { pointsBefore, firstEvent } = history.known;
  return (
    <>
      <Figure of={figure} />
      {pointsBefore > 0 && firstEvent !== null && (
        <p className="small muted">
          Events are known from {localDay(firstEvent.slice(0, 10))} on; {pointsBefore} of the points
          are before that.
        </p>
      )}
    </>
  );
}
