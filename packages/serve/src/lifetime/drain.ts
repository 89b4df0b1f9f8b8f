import { once } from "node:events";
import type { Server } from "node:http";

/** Lets no connection in any more, waits so long for the answers that are under way, and then cuts what is left. */
export async function drain(server: Server, patienceMs: number): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(timer);
}
