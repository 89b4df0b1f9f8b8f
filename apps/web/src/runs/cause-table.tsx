import type { Changes } from "../api/answers.ts";
import { TableBox } from "../parts/table-box.tsx";
import { count } from "../words/figures.ts";

interface CauseTableProps {
  readonly counts: Changes["counts"];
  /** Where the changes are of more than one segment. */
  readonly isOfMany?: boolean;
}

/** Changes by cause, most frequent first. They add up to all. */
export function CauseTable({ counts, isOfMany = false }: CauseTableProps) {
  return (
    <TableBox label="Changes by cause">
      <table className="table" aria-label="Changes by cause">
        <thead>
          <tr>
            {isOfMany && <th scope="col">Segment</th>}
            <th scope="col">Because</th>
            <th scope="col" className="number">
              Customers
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ segment, change, cause, because, count: customers }) => (
            <tr key={`${segment} ${change} ${cause} ${because}`}>
              {isOfMany && <th scope="row">{segment}</th>}
              <td>{because === null ? (cause ?? "not known") : <code>{because}</code>}</td>
              <td className={change === "entered" ? "number change-up" : "number change-down"}>
                {change === "entered" ? "+" : "−"}
                {count(customers)}
                <span className="hidden"> {change}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
