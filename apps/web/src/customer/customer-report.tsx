import type { Client } from "@satsuma/http/client";
import { useState } from "react";
import type { Scalar } from "../api/answers.ts";
import { useSegments } from "../api/questions.ts";
import { useAsk } from "../api/use-ask.ts";
import { AsOf } from "../parts/as-of.tsx";
import { Card } from "../parts/card.tsx";
import { many } from "../words/figures.ts";
import { titleOf } from "../words/names.ts";
import { scalarText } from "../words/scalar-text.ts";
import { unitOf } from "./unit-of.ts";
import { WhyCard } from "./why-card.tsx";

interface CustomerReportProps {
  readonly state: Awaited<ReturnType<Client["customer"]>>;
  readonly customer: string;
}

/** All memberships, and why one of them is as it is; attributes and traits beside. */
export function CustomerReport({ state, customer }: CustomerReportProps) {
  const all = useSegments().data ?? [];
  const [asked, ask] = useState(state.segments[0] ?? all[0]?.name);
  return (
    <div className="stack">
      <p className="small">
        In {many(state.segments.length, "segment")}, <AsOf instant={state.asOf} />
      </p>
      <div className="columns">
        <Card title="Why, or why not">
          <div className="stack">
            <label className="field">
              <span>Segment</span>
              <select
                className="select"
                value={asked ?? ""}
                onChange={(event) => ask(event.target.value)}
              >
                {all.map((segment) => (
                  <option key={segment.name} value={segment.name}>
                    {state.segments.includes(segment.name) ? "✓ " : "✗ "}
                    {titleOf(segment)}
                  </option>
                ))}
              </select>
            </label>
            {asked !== undefined && <WhyCard segment={asked} customer={customer} />}
          </div>
        </Card>
        <div className="stack">
          <Card title="In these segments">
            <ul className="row wrap">
              {state.segments.map((name) => (
                <li key={name}>
                  <button type="button" className="button small" onClick={() => ask(name)}>
                    {titleOf(all.find((segment) => segment.name === name) ?? { name })}
                  </button>
                </li>
              ))}
              {state.segments.length === 0 && <li className="soft">In none of them.</li>}
            </ul>
          </Card>
          <Values title="Traits" values={state.traits} />
          <Values title="Attributes" values={state.attributes} />
        </div>
      </div>
    </div>
  );
}

interface ValuesProps {
  readonly title: string;
  readonly values: Readonly<Record<string, Scalar>>;
}

function Values({ title, values }: ValuesProps) {
  const entries = Object.entries(values);
  const report = useAsk(["catalogue"], (client, signal) => client.catalogue({ signal })).data;
  const unit = (name: string) => report && unitOf(report.catalogue, name);
  if (entries.length === 0) return null;
  return (
    <Card title={title}>
      <dl className="facts">
        {entries.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{scalarText(value, unit(name))}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
