import { createElement, useMemo } from "react";
import type { ReactElement } from "react";
import type { Profile } from "@satsuma/engine";
import { latest } from "../../../asks/asked-rows.ts";
import { useAsk } from "../../../asks/use-ask.ts";
import { Panes } from "../../../shell/panes.ts";
import { useShell } from "../../../shell/shell.ts";
import { useTable } from "../../../table/use-table.ts";
import { memberRule } from "../../overlap/member-rule.ts";
import { fieldRule } from "../drill-rule.ts";
import { NotThere } from "../not-there.ts";
import { belowHead } from "../tab-head.ts";
import type { TabProps } from "../tab-props.ts";
import { productColumns } from "./product-columns.ts";
import { productItems } from "./product-item.ts";
import type { ProductItem } from "./product-item.ts";

/** What members buy, and otherwise have in their events, more often or less often than others. */
export function ProductsTab(props: TabProps): ReactElement {
  const { client } = useShell();
  const { segment } = props;
  const asked = useAsk(`profile ${segment}`, (signal) => client.profile(segment, { signal }));
  const profile = latest(asked);
  return profile === undefined
    ? createElement(NotThere, { ...props, kind: "products", asked })
    : createElement(Products, { ...props, profile });
}

function Products(props: TabProps & { readonly profile: Profile }): ReactElement {
  const { profile, segment, area, head, title, does } = props;
  const { go } = useShell();
  const items = useMemo(() => productItems(profile), [profile]);
  const table = useTable<ProductItem>({
    name: "products",
    columns: productColumns,
    items,
    id: ({ field, value }) => `${field.events}.${field.field} ${value.value}`,
    area: belowHead(area),
    open: ({ field, value }) =>
      go({
        screen: "drilled",
        title: `${segment}, ${field.field} ${value.value}`,
        rule: `${memberRule(segment)} and ${fieldRule(field, value)}`,
      }),
    fileName: `${segment}-products.csv`,
    empty: "Members have nothing more or less often than others, beyond chance.",
  });
  return createElement(Panes, {
    area,
    panes: [
      {
        kind: "products",
        area,
        title,
        note: table.note,
        rows: [head, ...table.rows],
        does: { ...table.does, ...does },
      },
    ],
  });
}
