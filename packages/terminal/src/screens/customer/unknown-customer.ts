import { createElement } from "react";
import type { ReactElement } from "react";
import type { CustomerState } from "@satsuma/engine";
import type { Client } from "@satsuma/http/client";
import type { Asked } from "../../asks/asked.ts";
import { notAnsweredRows } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import { customerKeys } from "../../shell/customer-keys.ts";
import { Panes } from "../../shell/panes.ts";
import { useShell } from "../../shell/shell.ts";
import { useTable } from "../../table/use-table.ts";
import { inside } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import type { Row } from "../../view/row.ts";

/** A customer who is not there, or not yet: what went wrong, and keys that there are. */
export function UnknownCustomer(props: {
  readonly customer: string;
  readonly asked: Asked<CustomerState>;
  readonly area: Rect;
}): ReactElement {
  const { customer, asked, area } = props;
  const { client, replace } = useShell();
  const isUnknown = asked.state === "failed";
  const keys = useAsk(isUnknown ? `keys like ${customer}` : null, (signal) =>
    keysNear(client, customer, signal),
  );
  const inner = inside(area);
  const told = toldRows(asked, customer, inner.width);
  const table = useTable<string>({
    name: "keys",
    columns: [
      { id: "customer", title: "keys that there are", width: 24, grows: 1, text: (key) => key },
    ],
    items: keys.state === "answered" ? keys.answer : [],
    area: { ...inner, height: Math.max(0, inner.height - told.length) },
    open: (key) => replace({ screen: "customer", customer: key }),
    empty: emptyText(keys),
  });
  return createElement(Panes, {
    area,
    panes: [
      {
        kind: "customer",
        area,
        title: `Customer ${customer}`,
        rows: isUnknown ? [...told, ...table.rows] : told,
        does: table.does,
      },
    ],
  });
}

function emptyText(keys: Asked<readonly string[]>): string {
  if (keys.state === "failed") return keys.message;
  return keys.state === "answered"
    ? "none are known: nothing has been run yet"
    : "looking for keys …";
}

const toldRows = (asked: Asked<CustomerState>, customer: string, width: number): readonly Row[] =>
  asked.state === "failed"
    ? [
        ...notAnsweredRows(asked, width),
        [
          { text: "Another key?  ", role: "dim" },
          {
            text: "find a customer",
            role: "key",
            target: { command: "go-customer", argument: customer },
          },
        ],
        [],
      ]
    : notAnsweredRows(asked, width);

/** As many as one looks at. */
const most = 50;

/** Keys that contain the one that was asked for, else the first ones there are. */
async function keysNear(
  client: Client,
  typed: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const like = await customerKeys(client, { typed, most, signal });
  return like.length > 0 ? like : customerKeys(client, { typed: "", most, signal });
}
