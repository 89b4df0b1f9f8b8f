import type { Why, WhyCondition } from "../api/answers.ts";
import { useZone } from "../api/questions.ts";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { AsOf } from "../parts/as-of.tsx";
import { Badge } from "../parts/badge.tsx";
import { day } from "../words/days.ts";

interface WhyCardProps {
  readonly segment: string;
  readonly customer: string;
}

/** Why a customer is in a segment or is not, since when, and what would change it. */
export function WhyCard({ segment, customer }: WhyCardProps) {
  const why = useAsk(["why", segment, customer], (client, signal) =>
    client.why(segment, customer, { signal }),
  );
  return (
    <Answer of={why} label="Working out why" lines={5}>
      {(given) => <Reasons why={given} />}
    </Answer>
  );
}

function Reasons({ why }: { readonly why: Why }) {
  const { isMember, conditions, nearest, next, asOf } = why;
  return (
    <div className="stack">
      <p className="row">
        <Badge kind={isMember ? "good" : "warn"}>{isMember ? "✓ is in" : "✗ is not in"}</Badge>
        <AsOf instant={asOf} />
      </p>
      <ul className="why">
        {conditions.map((condition) => (
          <Reason key={condition.text} condition={condition} />
        ))}
      </ul>
      <div className="stack tight">
        <h3>{isMember ? "What would take them out" : "What would take them in"}</h3>
        <p>{nearest.english}</p>
        {next !== undefined && <p className="soft">{next.english}</p>}
      </div>
    </div>
  );
}

function Reason({ condition }: { readonly condition: WhyCondition }) {
  const { holds, text, found, since, of } = condition;
  const zone = useZone();
  return (
    <li>
      <span className={holds ? "change-up" : "change-down"} aria-hidden="true">
        {holds ? "✓" : "✗"}
      </span>
      <div>
        <p>
          <span className="hidden">{holds ? "True: " : "Not true: "}</span>
          {text}
        </p>
        {found !== "" && <p className="small soft">{found}</p>}
        {since !== undefined && <p className="small muted">so since {day(since, zone)}</p>}
        {of.length > 0 && (
          <ul className="why">
            {of.map((part) => (
              <Reason key={part.text} condition={part} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
