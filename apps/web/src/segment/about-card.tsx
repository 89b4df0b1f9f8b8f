import { Link } from "wouter";
import type { ListedSegment } from "../api/answers.ts";
import { useZone } from "../api/questions.ts";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { Card } from "../parts/card.tsx";
import { localDay, moment } from "../words/days.ts";

/** Where a segment is written, and what is written of it besides the rule. */
export function AboutCard({ segment }: { readonly segment: ListedSegment }) {
  const { file, name, expires, traits, due, status, owner } = segment;
  const zone = useZone();
  const state = useAsk(["segment", name], (client, signal) => client.segment(name, { signal }));
  return (
    <Card title="The rule" note={<Link href={`/rules/${file}`}>{file}</Link>}>
      <div className="stack">
        <Answer of={state} label="Loading the rule" lines={4}>
          {({ text }) => <pre className="code">{text.trim()}</pre>}
        </Answer>
        <dl className="facts">
          <dt>Status</dt>
          <dd>{status}</dd>
          <dt>Owner</dt>
          <dd>{owner ?? 'nobody yet: write owner "name" into the rule'}</dd>
          {due !== undefined && (
            <>
              <dt>Next run</dt>
              <dd>{moment(due, zone)}</dd>
            </>
          )}
          {expires !== undefined && (
            <>
              <dt>Last day</dt>
              <dd>{localDay(expires)}</dd>
            </>
          )}
          {traits.length > 0 && (
            <>
              <dt>Stands on</dt>
              <dd>
                <code>{traits.join(", ")}</code>
              </dd>
            </>
          )}
        </dl>
      </div>
    </Card>
  );
}
