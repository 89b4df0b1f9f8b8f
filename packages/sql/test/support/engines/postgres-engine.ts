import { postgres } from "@satsuma/sql";
import type { Engine, EngineKind } from "./engine.ts";
import { postgresTables } from "./postgres-cells.ts";
import { PostgresClient } from "./postgres-client.ts";
import { serverMissing, startServer } from "./postgres-server.ts";
import { loadScript } from "./tables.ts";

/** The PostgreSQL server that is installed, Debian's 15 for one. */
export const postgresEngine: EngineKind = {
  name: "postgres",
  title: "PostgreSQL (server)",
  dialect: postgres,
  ...(serverMissing !== undefined && { missing: serverMissing }),
  open: openServer,
};

async function openServer(): Promise<Engine> {
  const server = await startServer();
  const client = await PostgresClient.connect(server).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  return {
    name: "postgres",
    dialect: postgres,
    execute: (script) => client.execute(script),
    run: (statement) => client.run(statement),
    load: (tables) => client.execute(loadScript(tables, postgresTables).join(";\n")),
    close: async () => {
      await client.close();
      await server.stop();
    },
  };
}
