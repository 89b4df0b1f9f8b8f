import { createElement } from "react";
import type { ReactElement } from "react";
import type { CustomerState } from "@satsuma/engine";
import { latest } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import { useShell } from "../../shell/shell.ts";
import type { ScreenProps } from "../screen-props.ts";
import { KnownCustomer } from "./known-customer.ts";
import { UnknownCustomer } from "./unknown-customer.ts";

/** One customer: all memberships, traits and attributes, and why each is what it is. */
export function CustomerScreen({ place, area }: ScreenProps<"customer">): ReactElement {
  const { client } = useShell();
  const { customer, segment } = place;
  const asked = useAsk<CustomerState>(`customer ${customer}`, (signal) =>
    client.customer(customer, { signal }),
  );
  const state = latest(asked);
  return state === undefined
    ? createElement(UnknownCustomer, { customer, asked, area })
    : createElement(KnownCustomer, { customer, state, segment, area });
}
