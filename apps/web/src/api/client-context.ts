import type { Client } from "@satsuma/http/client";
import { createContext, useContext } from "react";

const ClientContext = createContext<Client | null>(null);

/** Gives everything below it the client to ask. */
export const ClientProvider = ClientContext.Provider;

/** @throws TypeError outside of a `ClientProvider` */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) throw new TypeError("useClient must be used inside a ClientProvider");
  return client;
}
