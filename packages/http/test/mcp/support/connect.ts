import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import type { CallToolResult, VersionNegotiationMode } from "@modelcontextprotocol/client";
import { scopes } from "@satsuma/http";
import type { Scope } from "@satsuma/http";
import type { Served } from "../../support/serve.ts";

/** What a model gets of a server. */
export interface Connected {
  readonly client: Client;
  /** Calls a tool: its answer, or what it says went wrong. */
  readonly call: (name: string, given?: Record<string, unknown>) => Promise<Result>;
}

export interface Result {
  readonly isError: boolean;
  /** JSON. */
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
}

/** A client as somebody with these scopes, of the protocol as it is today unless told. */
export async function connect(
  { api }: Served,
  as: readonly Scope[] = scopes,
  mode: VersionNegotiationMode = { pin: "2026-07-28" },
): Promise<Connected> {
  const client = new Client({ name: "test", version: "1" }, { versionNegotiation: { mode } });
  const headers = { Authorization: `Bearer ${as.length === 0 ? "none" : as.join("+")}` };
  const transport = new StreamableHTTPClientTransport(new URL("http://localhost/mcp"), {
    requestInit: { headers },
    fetch: async (url, init) => api.fetch(new Request(url, init)),
  });
  await client.connect(transport);
  return {
    client,
    call: async (name, given = {}) => resultOf(await client.callTool({ name, arguments: given })),
  };
}

function resultOf({ content, isError = false }: CallToolResult): Result {
  const [part] = content;
  if (part?.type !== "text" || content.length !== 1) throw new Error("there is not one text");
  return { isError, text: part.text, json: JSON.parse(part.text) };
}
