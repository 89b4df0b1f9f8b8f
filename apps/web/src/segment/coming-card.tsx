import type { Expiry } from "../api/answers.ts";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { Card } from "../parts/card.tsx";
import { TableBox } from "../parts/table-box.tsx";
import { localDay } from "../words/days.ts";
import { count, many } from "../words/figures.ts";

/** Who will come and go by themselves, as windows of the rule move on. */
export function ComingCard({ name }: { readonly name: string }) {
  const expiry = useAsk(["expiry", name], (client, signal) =>
    client.expiry(name, { within: "30d", signal }),
  );
  return (
    <Card title="The next 30 days" note="customers, if nothing new happens">
      <Answer of={expiry} label="Looking ahead" lines={4}>
        {(given) => <Coming expiry={given} />}
      </Answer>
    </Card>
  );
}

function Coming({ expiry }: { readonly expiry: Expiry }) {
  const leave = sum(expiry.days.map((day) => day.leave));
  const enter = sum(expiry.days.map((day) => day.enter));
  if (leave + enter === 0)
    return (
      <p className="soft">
        Nobody comes or goes until {localDay(expiry.until)} unless something happens: the rule has
        no window that moves on its own, or none that reaches anybody.
      </p>
    );
  const days = expiry.days.filter((day) => day.leave + day.enter > 0);
  return (
    <div className="stack tight">
      <p>
        <strong>{many(leave, "customer")}</strong> will leave and <strong>{count(enter)}</strong>{" "}
        will come in by {localDay(expiry.until)}, out of {count(expiry.size)} now.
      </p>
      <TableBox label="Who leaves and enters by day">
        <table className="table" aria-label="Who leaves and enters by day">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col" className="number">
                Leave
              </th>
              <th scope="col" className="number">
                Enter
              </th>
            </tr>
          </thead>
          <tbody>
            {days.slice(0, most).map((day) => (
              <tr key={day.date}>
                <th scope="row">{localDay(day.date)}</th>
                <td className="number change-down">
                  {day.leave === 0 ? "" : `−${count(day.leave)}`}
                </td>
                <td className="number change-up">
                  {day.enter === 0 ? "" : `+${count(day.enter)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      {days.length > most && <p className="small muted">and {days.length - most} days more</p>}
    </div>
  );
}

const most = 8;

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
