import { createElement, useMemo } from "react";
import type { ReactElement } from "react";
import type { CustomerState } from "@satsuma/engine";
import { latest } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import { Panes } from "../../shell/panes.ts";
import { useShell } from "../../shell/shell.ts";
import { useTable } from "../../table/use-table.ts";
import { asOfText } from "../../text/time-text.ts";
import { inside, sideBySide, stacked } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import { useTimezone } from "../use-timezone.ts";
import { factColumns } from "./fact-columns.ts";
import { factsOf } from "./facts.ts";
import type { Fact } from "./facts.ts";
import { useWhyPane } from "./use-why-pane.ts";

interface KnownCustomerProps {
  readonly customer: string;
  readonly state: CustomerState;
  /** The one that is chosen at first. */
  readonly segment: string | undefined;
  readonly area: Rect;
}

/** What is known of a customer, and beside it why the chosen part of it is so. */
export function KnownCustomer(props: KnownCustomerProps): ReactElement {
  const { customer, state, segment, area } = props;
  const { go } = useShell();
  const timezone = useTimezone();
  const [left = area, right = area] =
    area.width >= 100
      ? sideBySide(area, [{ parts: 2 }, { parts: 3 }])
      : area.width >= 76
        ? sideBySide(area, [{ cells: 36 }, { parts: 1 }])
        : stacked(area, [{ parts: 1 }, { parts: 1 }]);
  const facts = useFacts(customer, state);
  const table = useTable<Fact>({
    name: "facts",
    columns: useMemo(() => factColumns(timezone), [timezone]),
    items: facts,
    id: factId,
    at: segment === undefined ? undefined : `segment ${segment}`,
    area: inside(left),
    open: (fact) => openFact(fact, go),
    fileName: "customer.csv",
    empty: "Nothing is known of this customer.",
  });
  const why = useWhyPane({ customer, fact: table.chosen, area: right, timezone });
  const title = `Customer ${customer} as of ${asOfText(state.asOf, timezone)}`;
  return createElement(Panes, {
    area,
    panes: [
      { kind: "customer", area: left, title, note: table.note, rows: table.rows, does: table.does },
      why,
    ],
  });
}

const factId = ({ kind, name }: Fact): string => `${kind} ${name}`;

type Go = ReturnType<typeof useShell>["go"];

/** A segment opens as a segment, all else as its entry in the catalogue. */
function openFact({ kind, name }: Fact, go: Go): void {
  if (kind === "segment") go({ screen: "segment", segment: name, tab: "members" });
  else go({ screen: "catalogue", name });
}

function useFacts(customer: string, state: CustomerState): readonly Fact[] {
  const { client } = useShell();
  const segments = latest(useAsk("segments", (signal) => client.segments({ signal })));
  const changes = latest(
    useAsk(`changes of ${customer}`, (signal) =>
      client.changes({ customer, limit: MOST_CHANGES, signal }),
    ),
  );
  return useMemo(
    () => factsOf(state, segments ?? [], changes?.changes ?? []),
    [state, segments, changes],
  );
}

/** More than a customer has. */
const MOST_CHANGES = 1000;
