import { request as send } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { onTestFinished } from "vitest";
import { readSettings, serve, withKeys } from "@satsuma/serve";
import type { Served, SettingName } from "@satsuma/serve";
import { HandAnswered } from "./hand-answered.ts";
import { tinyProject } from "./tiny-project.ts";

/** A server of a tiny project whose questions the test answers; ended after the test. */
export interface TestServer {
  readonly folder: string;
  readonly served: Served;
  readonly engines: HandAnswered;
  /** Lines of the log, parsed. */
  readonly log: () => readonly Readonly<Record<string, unknown>>[];
  /** All of the log, as it was written. */
  readonly logText: () => string;
}

/** Something about the folder before the server begins. */
type Prepare = (folder: string) => void;

export async function testServer(
  flags: Readonly<Partial<Record<SettingName, string>>> = {},
  prepare: Prepare = () => {},
): Promise<TestServer> {
  const { folder, remove } = tinyProject();
  onTestFinished(remove);
  prepare(folder);
  const lines: string[] = [];
  const engines = new HandAnswered();
  const settings = readSettings({
    flags: { port: "0", shutdownLimit: "0", ...flags },
    environment: {},
  });
  const served = await serve(folder, settings, {
    clock: Date.now,
    log: { write: (line: string) => void lines.push(line) },
    startEngines: () => Promise.resolve(engines),
  });
  onTestFinished(() => served.close());
  return {
    folder,
    served,
    engines,
    logText: () => lines.join(""),
    log: () => lines.map((line): Record<string, unknown> => JSON.parse(line)),
  };
}

/** Makes a key for a project. */
export const newKey = (folder: string, scopes: readonly ("read" | "pii" | "run")[]): string =>
  withKeys(folder, Date.now, (keys) => keys.create({ name: "k", scopes, expiresAt: null }).text);

interface Sent {
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks for a preview of a rule. */
export const askPreview = (
  { url }: Served,
  { text = "has orders", ...init }: Omit<RequestInit, "headers"> & Sent = {},
): Promise<Response> =>
  fetch(`${url}/api/v1/preview`, {
    method: "POST",
    ...init,
    headers: { "content-type": "application/json", ...init.headers },
    body: JSON.stringify({ text }),
  });

/** Sends a request with headers that browsers and `fetch` set themselves. */
export function rawGet(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<{
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}> {
  return new Promise((resolve, reject) => {
    const request = send(url, { headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    request.on("error", reject).end();
  });
}
