import { useState } from "react";
import { useLocation } from "wouter";
import type { MethodAdvice } from "../api/answers.ts";
import { useMay } from "../api/questions.ts";
import { useAsk } from "../api/use-ask.ts";
import { useStart } from "../jobs/use-job.ts";
import { useSettled } from "../live/use-settled.ts";
import { Answer } from "../parts/answer.tsx";
import { Card } from "../parts/card.tsx";
import { Empty } from "../parts/empty.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { AdviceCard } from "./advice-card.tsx";
import { KeptViews } from "./kept-views.tsx";
import { PastDiscoveries } from "./past-discoveries.tsx";

/** What a method finds: which ones fit the data and the goal, and what those of the project found already. */
export function DiscoverPage() {
  const [goal, setGoal] = useState("");
  const settled = useSettled(goal.trim(), 200);
  const methods = useAsk(
    ["methods", settled],
    (client, signal) => client.methods({ signal, ...(settled === "" ? {} : { goal: settled }) }),
    { keepsLast: true },
  );
  return (
    <>
      <PageHead title="Discover">
        Let statistics propose segments. What they find comes as rules that you can read and change.
      </PageHead>
      <div className="stack">
        <input
          type="search"
          className="input"
          aria-label="What do you want to find out?"
          placeholder="What do you want to find out? Who will leave, groups of alike customers, who is worth most…"
          value={goal}
          onChange={(event) => setGoal(event.target.value)}
        />
        <Answer of={methods} label="Asking which methods fit your data" lines={8}>
          {(advice) => <Advice advice={advice} />}
        </Answer>
        <PastDiscoveries />
        <Card title="What the methods of this project found" note="as of the last run">
          <KeptViews />
        </Card>
      </div>
    </>
  );
}

function Advice({ advice }: { readonly advice: readonly MethodAdvice[] }) {
  const start = useStart();
  const [, go] = useLocation();
  const mayRun = useMay("run");
  if (advice.length === 0)
    return (
      <Empty icon="discover" title="No method is for that">
        Try another word: groups, churn, value, products, prospects.
      </Empty>
    );
  return (
    <>
      {start.error !== null && <ProblemNote error={start.error} />}
      <ul className="advice">
        {advice.map((one) => (
          <AdviceCard
            key={`${one.namespace}.${one.method}`}
            advice={one}
            mayStart={mayRun && !start.isPending}
            start={() =>
              start.mutate(
                { kind: "discover", method: `${one.namespace}.${one.method}` },
                { onSuccess: ({ id }) => go(`/discover/${id}`) },
              )
            }
          />
        ))}
      </ul>
    </>
  );
}
