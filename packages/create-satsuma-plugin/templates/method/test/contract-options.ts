import type { ContractOptions } from "@satsuma/plugin/testing";

/** On what the plugin is tried; `satsuma plugins validate` reads it as well. */
export const contractOptions: ContractOptions = {
  config: { orders: "orders" },
  badConfigs: [{}, { orders: 7 }, { orders: "orders", share: 2 }],
};
