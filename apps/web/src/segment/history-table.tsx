import type { History } from "../api/answers.ts";
import { Change } from "../parts/change.tsx";
import { TableBox } from "../parts/table-box.tsx";
import { localDay } from "../words/days.ts";
import { count, share } from "../words/figures.ts";

/** A history in figures, the newest point first. */
export function HistoryTable({ history: { points, series } }: { readonly history: History }) {
  const [first] = series;
  if (first === undefined) return null;
  const rows = points.map(({ date }, i) => ({
    date,
    size: first.sizes[i] ?? null,
    part: first.shares[i] ?? null,
    entered: first.entered[i] ?? null,
    left: first.left[i] ?? null,
  }));
  return (
    <TableBox label="Points" isTall>
      <table className="table" aria-label="Size at each point">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col" className="number">
              Size
            </th>
            <th scope="col" className="number">
              Share
            </th>
            <th scope="col" className="number">
              Since the point before
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(({ date, size, part, entered, left }) => (
            <tr key={date}>
              <th scope="row">{localDay(date)}</th>
              <td className="number">{size === null ? "not known" : count(size)}</td>
              <td className="number">{part === null ? "" : share(part)}</td>
              <td className="number">
                {entered === null || left === null ? "" : <Change entered={entered} left={left} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
