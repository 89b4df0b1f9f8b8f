import { useState } from "react";
import { Link } from "wouter";
import type { Changes, ListedSegment } from "../api/answers.ts";
import { useMay } from "../api/questions.ts";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { AsOf } from "../parts/as-of.tsx";
import { Card } from "../parts/card.tsx";
import { Empty } from "../parts/empty.tsx";
import { TableBox } from "../parts/table-box.tsx";
import { CauseTable } from "../runs/cause-table.tsx";
import { useHasRun } from "../segments/use-last-changes.ts";
import { scalarText } from "../words/scalar-text.ts";

/** Who came and went with the last run, and because of what. */
export function ChangesView({ segment: { name } }: { readonly segment: ListedSegment }) {
  const mayKnow = useMay("pii");
  const [limit, setLimit] = useState(50);
  const hasRun = useHasRun();
  const changes = useAsk(
    ["changes", name, mayKnow ? limit : 0],
    (client, signal) => client.changes({ segment: name, limit: mayKnow ? limit : 0, signal }),
    { keepsLast: true, isReady: hasRun === true },
  );
  if (hasRun === false) return <NotRun />;
  return (
    <Answer of={changes} label="Loading what changed" lines={8}>
      {(given) =>
        given.total === 0 ? (
          <Empty icon="runs" title="The last run changed nothing here">
            Whoever was in it still is. After the next run this page says who came, who went, and
            which condition turned.
          </Empty>
        ) : (
          <div className="columns">
            <Card title="Why" note={<AsOf instant={given.run?.asOf} />} isFlush>
              <CauseTable counts={given.counts} />
            </Card>
            {given.changes.length > 0 && (
              <Card title="Who" note="customers, some of each kind" isFlush>
                <Customers changes={given} more={() => setLimit(limit * 4)} />
              </Card>
            )}
          </div>
        )
      }
    </Answer>
  );
}

const NotRun = () => (
  <Empty icon="runs" title="Nothing was run yet">
    After the second run this page says who came, who went, and which condition turned.
  </Empty>
);

function Customers({ changes, more }: { readonly changes: Changes; readonly more: () => void }) {
  return (
    <TableBox label="Customers who came and went">
      <table className="table" aria-label="Customers who came and went">
        <tbody>
          {changes.changes.map(({ customer, change, because, cause, run }) => (
            <tr key={`${run} ${change} ${String(customer)}`}>
              <th scope="row">
                <Link href={`/customers/${encodeURIComponent(String(customer))}`}>
                  {scalarText(customer)}
                </Link>
              </th>
              <td>{change}</td>
              <td className="soft">{because ?? cause}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.changes.length < changes.total && (
        <button type="button" className="button quiet" onClick={more}>
          Show more
        </button>
      )}
    </TableBox>
  );
}
