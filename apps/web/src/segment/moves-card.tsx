import type { ListedSegment, Moves } from "../api/answers.ts";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { Card } from "../parts/card.tsx";
import { TableBox } from "../parts/table-box.tsx";
import { localDay } from "../words/days.ts";
import { count } from "../words/figures.ts";

/** Who moved in and out in the last month; of a tier, from and to which others. */
export function MovesCard({ segment }: { readonly segment: ListedSegment }) {
  const of = segment.tier?.of ?? segment.group?.of ?? segment.name;
  const moves = useAsk(["moves", of], (client, signal) => client.moves([of], { signal }));
  return (
    <Card title="Moves in the last month" note={moves.data && span(moves.data)} isFlush>
      <div className="body">
        <Answer of={moves} label="Comparing two days" lines={4}>
          {(given) => <MovesTable moves={given} />}
        </Answer>
      </div>
    </Card>
  );
}

const span = ({ from, to }: Moves): string =>
  `customers, from ${localDay(from.date)} (rows) to ${localDay(to.date)} (columns)`;

function MovesTable({ moves: { states, matrix } }: { readonly moves: Moves }) {
  return (
    <TableBox label="Customers by where they were and where they are">
      <table className="table" aria-label="Customers by where they were and where they are">
        <thead>
          <tr>
            <th scope="col">Was in</th>
            {states.map(({ name, title }) => (
              <th key={name} scope="col" className="number">
                {title ?? name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {states.map(({ name, title }, row) => (
            <tr key={name}>
              <th scope="row">{title ?? name}</th>
              {states.map((state, column) => (
                <td key={state.name} className={row === column ? "number muted" : "number strong"}>
                  {cell(matrix[row]?.[column] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

const cell = (customers: number): string => (customers === 0 ? "–" : count(customers));
