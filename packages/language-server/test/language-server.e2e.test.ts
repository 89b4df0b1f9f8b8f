import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyEdits } from "@satsuma/language";
import {
  CancellationTokenSource,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FileChangeType,
  HoverRequest,
  InlayHintRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SemanticTokensRequest,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from "vscode-languageserver-protocol/node";
import type { Diagnostic, TextEdit } from "vscode-languageserver-protocol/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Editor } from "./support/editor.ts";

const definitions = `define paid_orders = orders where (status is "paid")
segment german "In 🇩🇪" where country is "DE"
`;
const usage = `segment buyers "🛒 Buyers"
  where has paid_orders in last 90 days
    and member of german
`;
const project = {
  "satsuma.config.json": "{}",
  "definitions.seg": definitions,
  "buyers.seg": usage,
};

const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => code);
const hasNone = (found: readonly Diagnostic[]) => found.length === 0;
const hasSome = (found: readonly Diagnostic[]) => found.length > 0;

describe("an editor that is told what is wrong", () => {
  const editor = new Editor({ ...project, "typo.seg": 'segment t where contry is "DE"\n' });
  beforeAll(async () => {
    await editor.start({ workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } });
  });
  afterAll(() => editor.close());

  test("hears of files of the project that it has not opened", async () => {
    const found = await editor.diagnostics("typo.seg", hasSome);
    expect(found).toMatchObject([
      {
        code: "SEG2001",
        source: "satsuma",
        severity: 1,
        range: { start: { line: 0, character: 16 }, end: { line: 0, character: 22 } },
      },
    ]);
    await editor.diagnostics("buyers.seg", hasNone);
  });

  test("hears of mistakes while it types, at places counted in UTF-16 units", async () => {
    await editor.open("buyers.seg", usage);
    await editor.replace("buyers.seg", "german", "germann");
    const found = await editor.diagnostics("buyers.seg", hasSome);
    expect(found[0]?.range).toEqual(editor.range("buyers.seg", "germann"));
    await editor.replace("buyers.seg", '🛒 Buyers"\n  where', '🛒" where smaler and');
    const moved = await editor.diagnostics("buyers.seg", (all) => all.length === 2);
    expect(moved[0]?.range).toEqual(editor.range("buyers.seg", "smaler"));
    await editor.replace("buyers.seg", " smaler and", "");
    await editor.replace("buyers.seg", "germann", "german");
    await editor.diagnostics("buyers.seg", hasNone);
  });

  test("hears what a change means for other files", async () => {
    await editor.open("definitions.seg", definitions);
    await editor.replace("definitions.seg", "segment german", "segment germans");
    const found = await editor.diagnostics("buyers.seg", hasSome);
    expect(found[0]?.message).toContain("german");
    const uri = editor.uri("definitions.seg");
    await editor.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
    await editor.diagnostics("buyers.seg", hasNone);
  });

  test("hears of changes of rules and of the config on disk", async () => {
    const changed = (file: string, type: FileChangeType) =>
      editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: editor.uri(file), type }],
      });
    editor.write("typo.seg", 'segment t where contree is "DE"\n');
    await changed("typo.seg", FileChangeType.Changed);
    await editor.diagnostics("typo.seg", (found) => found[0]?.range.end.character === 23);
    editor.write("satsuma.config.json", '{ "attributes": ["contree"] }');
    await changed("satsuma.config.json", FileChangeType.Changed);
    await editor.diagnostics("typo.seg", hasNone);
    editor.write("new.seg", "segment n where nothing_known");
    await changed("new.seg", FileChangeType.Created);
    await editor.diagnostics("new.seg", hasSome);
    rmSync(join(editor.folder, "new.seg"));
    await changed("new.seg", FileChangeType.Deleted);
    expect(await editor.diagnostics("new.seg", hasNone)).toEqual([]);
  });
});

describe("an editor that asks", () => {
  const editor = new Editor(project);
  beforeAll(async () => {
    await editor.start({ textDocument: { diagnostic: {} } });
    await editor.open("buyers.seg", usage);
  });
  afterAll(() => editor.close());

  test("is told what is wrong, and that nothing has changed since", async () => {
    const textDocument = { uri: editor.uri("buyers.seg") };
    await editor.replace("buyers.seg", "last 90 days", "last 90 dys");
    const ask = (previousResultId?: string) =>
      editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument,
        ...(previousResultId === undefined ? {} : { previousResultId }),
      });
    const first = await ask();
    expect(first.kind === "full" && codes(first.items)).toEqual(["SEG1009"]);
    expect(await ask(first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    await editor.replace("buyers.seg", "dys", "days");
    expect(await ask(first.resultId)).toMatchObject({ kind: "full", items: [] });
    const all = await editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
    });
    expect(all.items.map(({ uri }) => uri).toSorted()).toEqual(
      [editor.uri("buyers.seg"), editor.uri("definitions.seg")].toSorted(),
    );
  });

  test("is told what may be written", async () => {
    const at = editor.at("buyers.seg", "paid_orders", 3);
    const found = await editor.connection.sendRequest(CompletionRequest.type, at);
    const items = Array.isArray(found) ? found : (found?.items ?? []);
    const item = items.find(({ label }) => label === "paid_orders");
    expect(item?.textEdit).toMatchObject({ newText: "paid_orders" });
  });

  test("is told what a name means and where it is declared", async () => {
    const at = editor.at("buyers.seg", "paid_orders", 3);
    const hover = await editor.connection.sendRequest(HoverRequest.type, at);
    expect(hover).toMatchObject({
      contents: { kind: "markdown", value: expect.stringContaining("paid_orders") },
      range: editor.range("buyers.seg", "paid_orders"),
    });
    const declared = await editor.connection.sendRequest(DefinitionRequest.type, at);
    expect(declared).toMatchObject({
      uri: editor.uri("definitions.seg"),
      range: { start: { line: 0, character: 7 }, end: { line: 0, character: 18 } },
    });
  });

  test("is told every use of a name, with its declaration or without", async () => {
    const at = editor.at("buyers.seg", "german", 1);
    const ask = async (includeDeclaration: boolean) => {
      const found = await editor.connection.sendRequest(ReferencesRequest.type, {
        ...at,
        context: { includeDeclaration },
      });
      return (found ?? []).map(({ uri }) => uri).toSorted();
    };
    expect(await ask(false)).toEqual([editor.uri("buyers.seg")]);
    expect(await ask(true)).toEqual([editor.uri("buyers.seg"), editor.uri("definitions.seg")]);
  });

  test("renames a segment in all files, and is told why an attribute cannot be renamed", async () => {
    const at = editor.at("buyers.seg", "german", 1);
    expect(await editor.connection.sendRequest(PrepareRenameRequest.type, at)).toMatchObject({
      placeholder: "german",
      range: editor.range("buyers.seg", "german"),
    });
    const edit = await editor.connection.sendRequest(RenameRequest.type, {
      ...at,
      newName: "in Germany",
    });
    expect(Object.values(edit?.changes ?? {}).map(([one]) => one?.newText)).toEqual([
      "`in Germany`",
      "`in Germany`",
    ]);
    await editor.open("definitions.seg", definitions);
    const attribute = editor.at("definitions.seg", "country", 1);
    await expect(
      editor.connection.sendRequest(PrepareRenameRequest.type, attribute),
    ).rejects.toThrow(/\w/);
  });

  test("is offered fixes, and all sure ones at once", async () => {
    const text = "segment a where contry is \"DE\"\nsegment b where country == 'DE'\n";
    await editor.open("fix.seg", text);
    const ask = (only?: string[]) =>
      editor.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: editor.uri("fix.seg") },
        range: editor.range("fix.seg", "contry"),
        context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
      });
    const [fix] = (await ask()) ?? [];
    expect(fix).toMatchObject({ kind: "quickfix", title: expect.stringContaining("country") });
    const [all] = (await ask(["source.fixAll"])) ?? [];
    const edits =
      all !== undefined && "edit" in all ? (all.edit?.changes?.[editor.uri("fix.seg")] ?? []) : [];
    expect(applied(text, edits)).toContain('country == "DE"');
    expect(await ask(["refactor.nothing"])).toEqual([]);
  });

  test("formats a file, or the declarations of a range", async () => {
    const text = "segment a  where country  is known\n\n\n\nsegment b  where country  is known\n";
    await editor.open("format.seg", text);
    const textDocument = { uri: editor.uri("format.seg") };
    const options = { tabSize: 2, insertSpaces: true };
    const all = await editor.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument,
      options,
    });
    expect(applied(text, all ?? [])).toBe(
      "segment a where country is known\n\nsegment b where country is known\n",
    );
    const range = editor.range("format.seg", "segment b");
    const some = await editor.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument,
      options,
      range,
    });
    expect(applied(text, some ?? [])).toBe(
      "segment a  where country  is known\n\n\n\nsegment b where country is known\n",
    );
  });

  test("colours words, shows the dates of periods and an outline", async () => {
    const textDocument = { uri: editor.uri("buyers.seg") };
    const tokens = await editor.connection.sendRequest(SemanticTokensRequest.type, {
      textDocument,
    });
    expect(tokens?.data.slice(0, 4)).toEqual([0, 0, "segment".length, 0]);
    const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints = await editor.connection.sendRequest(InlayHintRequest.type, {
      textDocument,
      range: whole,
    });
    expect(JSON.stringify(hints)).toContain("2025");
    const outline = await editor.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    });
    expect(outline).toMatchObject([{ name: "buyers", detail: "🛒 Buyers" }]);
    const found = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, {
      query: "GERM",
    });
    expect(found?.map(({ name }) => name)).toEqual(["german"]);
  });

  test("runs a segment from its lens, and shows what goes wrong", async () => {
    const textDocument = { uri: editor.uri("buyers.seg") };
    const lenses = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument });
    const command = lenses?.[0]?.command;
    expect(command).toMatchObject({ command: "satsuma.run", title: "Run" });
    const run = (args: unknown[]) =>
      editor.connection.sendRequest(ExecuteCommandRequest.type, {
        command: "satsuma.run",
        arguments: args,
      });
    expect(await run(command?.arguments ?? [])).toBe("run buyers: 42 customers");
    await editor.until(() => editor.messages.find((one) => one.includes("42 customers")));
    await expect(run([{ folder: editor.folder, name: "broken" }])).rejects.toThrow(/warehouse/);
    await expect(run(["nonsense"])).rejects.toThrow(/no command/);
  });

  test("may cancel what it has asked: it is told so, unless the answer was on its way", async () => {
    const at = editor.at("buyers.seg", "paid_orders", 3);
    const outcomes = Array.from({ length: 20 }, () => {
      const source = new CancellationTokenSource();
      const asked = editor.connection.sendRequest(HoverRequest.type, at, source.token);
      source.cancel();
      return asked.then(
        (answer) => answer?.contents,
        (error: { code?: unknown }) => error.code,
      );
    });
    const answer = await editor.connection.sendRequest(HoverRequest.type, at);
    expect(answer).not.toBeNull();
    const possible = [answer?.contents, LSPErrorCodes.RequestCancelled];
    for (const outcome of await Promise.all(outcomes)) expect(possible).toContainEqual(outcome);
  });

  test("may ask about what is not there, and the server lives on", async () => {
    const nowhere = { uri: "file:///nowhere/at/all.seg" };
    const position = { line: 4000, character: 9 };
    const ask = (textDocument: { uri: string }) =>
      editor.connection.sendRequest(HoverRequest.type, { textDocument, position });
    expect(await ask(nowhere)).toBeNull();
    expect(await ask({ uri: "untitled:Untitled-1" })).toBeNull();
    expect(await ask({ uri: "file://other-machine/x.seg" })).toBeNull();
    expect(await ask({ uri: editor.uri("buyers.seg") })).toBeNull();
    await expect(editor.connection.sendRequest("textDocument/hover", {})).rejects.toThrow(/\w/);
    expect(await ask({ uri: editor.uri("buyers.seg") })).toBeNull();
  });
});

test("a file is of the nearest project, also where projects lie in projects", async () => {
  const editor = new Editor({ "satsuma.config.json": "{}", "a.seg": "segment a where inner" });
  mkdirSync(join(editor.folder, "shop"));
  editor.write("shop/satsuma.config.json", '{ "attributes": ["inner"] }');
  editor.write("shop/b.seg", "segment b where inner is known");
  await editor.start();
  expect(codes(await editor.diagnostics("a.seg", hasSome))).toEqual(["SEG2001"]);
  await editor.open("shop/b.seg", "segment b where inner is  known and outer is known");
  const found = await editor.diagnostics("shop/b.seg", hasSome);
  expect(found.map(({ message }) => message)).toEqual([expect.stringContaining("outer")]);
  expect(await editor.close()).toBe(0);
});

describe("rules without a project", () => {
  const editor = new Editor({});
  beforeAll(async () => {
    await editor.start();
  });

  test("are checked for how they are written and formatted; the editor hears why no more is known", async () => {
    await editor.open("lone.seg", "segment a where  anything\nsegment b where x ==\n");
    const found = await editor.diagnostics("lone.seg", hasSome);
    expect(codes(found)).toEqual(["SEG1001"]);
    expect(editor.messages).toContain("there is no satsuma.config.json here");
    const edits = await editor.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument: { uri: editor.uri("lone.seg") },
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(edits?.map(({ newText }) => newText)).toContain("segment a where anything");
  });

  test("are known once there is a project", async () => {
    writeFileSync(join(editor.folder, "satsuma.config.json"), '{ "attributes": ["anything"] }');
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: editor.uri("satsuma.config.json"), type: FileChangeType.Created }],
    });
    await editor.replace("lone.seg", "  anything", " anythin");
    const found = await editor.diagnostics("lone.seg", (all) => all.length === 2);
    expect(codes(found)).toEqual(["SEG2001", "SEG1001"]);
  });

  test("leave the server ready to end when it is asked to", async () => {
    expect(await editor.close()).toBe(0);
    expect(editor.errors).toEqual([]);
  });
});

/** A text with the edits of a server made. */
function applied(text: string, edits: readonly TextEdit[]): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, character }: { line: number; character: number }): number =>
    (starts[line] ?? text.length) + character;
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({
      span: { file: "", start: offset(range.start), end: offset(range.end) },
      text: newText,
    })),
  );
}
