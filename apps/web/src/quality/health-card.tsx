import { Link } from "wouter";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { Badge } from "../parts/badge.tsx";
import { Card } from "../parts/card.tsx";
import { Marked } from "../parts/marked.tsx";
import { segmentPath } from "../words/names.ts";

/** What could be mended in the segments themselves. */
export function HealthCard() {
  const health = useAsk(["health"], (client, signal) => client.health({ signal }));
  return (
    <Card
      title="Segments worth a look"
      note="duplicates, empty ones, what drifts or stands on weak data"
    >
      <Answer of={health} label="Looking through the segments" lines={4}>
        {({ findings }) =>
          findings.length === 0 ? (
            <p className="soft">Nothing is amiss: no duplicates, nothing empty, nothing overdue.</p>
          ) : (
            <ul className="stack">
              {findings.map(({ kind, segments, message, action }) => (
                <li key={`${kind} ${segments.join(" ")} ${message}`} className="stack tight">
                  <p>
                    <Badge kind="warn">{kind.replaceAll("-", " ")}</Badge> <Marked text={message} />
                  </p>
                  <p className="row wrap small soft">
                    <span>
                      <Marked text={action} />
                    </span>
                    {segments.slice(0, 4).map((name) => (
                      <Link key={name} href={segmentPath(name)} className="badge">
                        {name}
                      </Link>
                    ))}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Card>
  );
}
