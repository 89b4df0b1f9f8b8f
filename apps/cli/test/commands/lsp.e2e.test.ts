import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import * as protocol from "vscode-languageserver-protocol/node";
import { done } from "../support/satsuma.ts";
import { newShop, orders } from "../support/shop.ts";

const bin = join(import.meta.dirname, "..", "..", "src", "bin.ts");

/** An editor that has started `satsuma lsp` in a folder. */
function startEditor(folder: string) {
  const child = spawn(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      "--conditions=@satsuma/source",
      bin,
      "lsp",
      "--stdio",
    ],
    { cwd: folder },
  );
  onTestFinished(() => {
    child.kill();
  });
  const connection = protocol.createProtocolConnection(
    new protocol.StreamMessageReader(child.stdout),
    new protocol.StreamMessageWriter(child.stdin),
  );
  const shown: string[] = [];
  connection.onNotification(
    protocol.ShowMessageNotification.type,
    ({ message }: { message: string }) => {
      shown.push(message);
    },
  );
  connection.listen();
  return { child, connection, shown };
}

async function opened(shop: string, file: string, text: string) {
  const editor = startEditor(shop);
  const { connection } = editor;
  const uri = pathToFileURL(join(shop, file)).href;
  const found = new Promise<{ code: unknown }[]>((resolve) => {
    connection.onNotification(protocol.PublishDiagnosticsNotification.type, (about) => {
      // Until the project is open there is nothing to say.
      if (about.uri === uri && about.diagnostics.length > 0)
        resolve(about.diagnostics.map(({ code }) => ({ code })));
    });
  });
  const { capabilities } = await connection.sendRequest(protocol.InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(shop).href,
    workspaceFolders: [{ uri: pathToFileURL(shop).href, name: "shop" }],
    capabilities: {},
  });
  await connection.sendNotification(protocol.InitializedNotification.type, {});
  await connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "satsuma", version: 1, text },
  });
  return { ...editor, capabilities, uri, found };
}

const holder = join(
  import.meta.dirname,
  "../../../../packages/warehouse-duckdb/test/support/hold-open.ts",
);

/** Has another process hold a warehouse open until the test has finished. */
async function heldOpen(file: string): Promise<void> {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "--conditions=@satsuma/source", holder, file],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  onTestFinished(() => {
    child.kill();
  });
  await once(child.stdout, "data");
}

const noisyConfig = (shop: string): string => `console.log("hello from ${shop.length}");\n`;

describe("satsuma lsp", () => {
  it("checks what is typed against the project, while runs go on, and ends as the editor asks", async () => {
    const shop = newShop();
    const config = join(shop, "satsuma.config.ts");
    // What a config prints must not get between the editor and the server.
    writeFileSync(config, `${noisyConfig(shop)}${readFileSync(config, "utf8")}`);
    const typed = 'segment typo where countri is "DE" and has ordrs ever\n';
    const editor = await opened(shop, "segments/new.seg", typed);
    expect(editor.capabilities.hoverProvider).toBeTruthy();
    expect(await editor.found).toContainEqual({ code: "SEG2001" });
    await done(["run"], { cwd: shop });
    const uri = pathToFileURL(join(shop, "segments/rules.seg")).href;
    const symbols = await editor.connection.sendRequest(protocol.DocumentSymbolRequest.type, {
      textDocument: { uri },
    });
    expect(symbols?.map(({ name }) => name)).toEqual(["big", "recent", "lost", "level"]);
    const counted = await editor.connection.sendRequest(protocol.ExecuteCommandRequest.type, {
      command: "satsuma.run",
      arguments: [{ folder: shop, name: "big" }],
    });
    expect([counted, editor.shown].flat().join("\n")).toContain("3 customers of 5");
    await editor.connection.sendRequest(protocol.ShutdownRequest.type);
    await editor.connection.sendNotification(protocol.ExitNotification.type);
    const [code] = await once(editor.child, "exit");
    expect(code).toBe(0);
  });

  it("goes on with the names it knew last while another process has the warehouse", async () => {
    const shop = newShop();
    await done(["check"], { cwd: shop });
    await heldOpen(join(shop, ".satsuma", "warehouse.duckdb"));
    // The data has changed, and cannot be taken in now.
    writeFileSync(join(shop, "data/orders.csv"), `${orders}9,zoe,2025-03-01 00:00:00,1.00,AT\n`);
    const editor = await opened(shop, "segments/new.seg", "segment a where contry is 1\n");
    expect(await editor.found).toContainEqual({ code: "SEG2001" });
    expect(editor.shown).toEqual([]);
  });

  it("says what is wrong with a config instead of giving up", async () => {
    const shop = newShop({ "satsuma.config.ts": "export default { timezone: 1 };\n" });
    const editor = await opened(shop, "segments/new.seg", "segment a where country is 1\n");
    await expect.poll(() => editor.shown.join("\n"), { timeout: 20_000 }).toContain("timezone");
  });
});
