import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { CheckAnswer } from "@satsuma/http/client";
import { Problem } from "@satsuma/http/client";
import { editRule } from "../../src/editor/edit-rule.ts";
import { RulesClient } from "../support/rules-client.ts";
import { useEditor } from "../support/scripted-editor.ts";
import { standAlone } from "../support/stand-alone.ts";

const FILE = "segments/vip.seg";

const broken: CheckAnswer = {
  diagnostics: [{ code: "SEG2001", severity: "error", message: "there is no `x`" }],
  tests: [],
};

test("in a project of this computer the file itself is edited, at the line", async () => {
  const folder = projectFolder("segment vip where true\n");
  useEditor(`echo "$1" >> "$file"`);
  const { shell, desk } = standAlone(
    new RulesClient(() => readFileSync(join(folder, FILE), "utf8")),
    folder,
  );
  await shell.watch.changed();
  await editRule(shell, FILE, 3);
  expect(readFileSync(join(folder, FILE), "utf8")).toBe("segment vip where true\n+3\n");
  expect(desk.state().message).toEqual({ text: `${FILE} changed: no problems`, tone: "good" });
  expect(desk.state().revision).toBe(1);
});

test("where rules are wrong after the edit, the problems are shown", async () => {
  const folder = projectFolder("segment vip where true\n");
  useEditor(`echo "oops" >> "$file"`);
  const client = new RulesClient(() => readFileSync(join(folder, FILE), "utf8"), broken);
  const { shell, desk } = standAlone(client, folder);
  await shell.watch.changed();
  await editRule(shell, FILE);
  expect(desk.state().visits.at(-1)?.place).toEqual({ screen: "problems" });
  expect(desk.state().message).toEqual({ text: `${FILE} changed: 1 error`, tone: "error" });
});

test("an editor that fails after it wrote is told, together with what it changed", async () => {
  const folder = projectFolder("segment vip where true\n");
  useEditor(`echo "oops" >> "$file"; exit 3`);
  const client = new RulesClient(() => readFileSync(join(folder, FILE), "utf8"), broken);
  const { shell, desk } = standAlone(client, folder);
  await editRule(shell, FILE);
  expect(desk.state().message?.text).toMatch(/ended with 3; segments\/vip\.seg changed: 1 error$/u);
  expect(desk.state().revision).toBe(1);
});

test("an edit that changes nothing asks nothing again", async () => {
  const client = new RulesClient(() => "segment vip where true\n");
  useEditor("true");
  const { shell, desk } = standAlone(client);
  await shell.watch.changed();
  await editRule(shell, FILE);
  expect(desk.state().revision).toBe(0);
  expect(desk.state().message?.text).toContain("nothing was changed");
});

test("over a server a private copy is edited, saved over the version that was opened, and removed", async () => {
  const client = new RulesClient(() => "segment vip where true\n");
  const seen = join(projectFolder(""), "seen");
  useEditor(
    `ls -l "$file" | cut -c1-10 > ${seen}; echo "$file" >> ${seen}; echo "# mine" >> "$file"`,
  );
  const { shell } = standAlone(client);
  await editRule(shell, FILE, 1);
  expect(client.saved).toEqual([[FILE, "segment vip where true\n# mine\n", "v1"]]);
  const [mode, path = ""] = readFileSync(seen, "utf8").split("\n");
  expect(mode).toBe("-rw-------");
  expect(path.endsWith("/vip.seg")).toBe(true);
  expect(existsSync(dirname(path))).toBe(false);
});

test.each([
  ["HTTP_CHANGED", /changed by somebody else meanwhile/u],
  ["HTTP_UNREACHABLE", /, not saved: it failed → try again$/u],
  ["HTTP_USED", /, not saved: it failed: `segment b` uses `vip`. Change those first$/u],
])(
  "text that could not be saved (%s) is kept in a file that the user is told",
  async (code, told) => {
    const client = new RulesClient(() => "segment vip where true\n");
    const diagnostics = [{ code, severity: "error" as const, message: "`segment b` uses `vip`" }];
    client.refuses = new Problem({
      status: 412,
      code,
      detail: "it failed",
      help: "try again",
      diagnostics,
    });
    useEditor(`echo "# mine" >> "$file"`);
    const { shell, desk } = standAlone(client);
    await editRule(shell, FILE);
    const text = desk.state().message?.text ?? "";
    expect(text).toMatch(told);
    expect(keptText(text)).toBe("segment vip where true\n# mine\n");
    expect(desk.state().message?.tone).toBe("error");
  },
);

test("what was written before an editor failed is not saved, and kept", async () => {
  const client = new RulesClient(() => "segment vip where true\n");
  useEditor(`echo "# half" >> "$file"; exit 3`);
  const { shell, desk } = standAlone(client);
  await editRule(shell, FILE);
  const text = desk.state().message?.text ?? "";
  expect(text).toMatch(/, not saved: the editor ".*" ended with 3$/u);
  expect(keptText(text)).toBe("segment vip where true\n# half\n");
  expect(client.saved).toEqual([]);
});

test("an editor that is not there, and one that nobody named, are told", async () => {
  const { shell, desk } = standAlone(new RulesClient(() => "segment vip where true\n"));
  useEditor("true");
  vi.stubEnv("EDITOR", "/no/such/editor --wait");
  await editRule(shell, FILE);
  expect(desk.state().message?.text).toBe(
    'the editor "/no/such/editor" is not there: set VISUAL or EDITOR to one that is',
  );
  vi.stubEnv("EDITOR", "");
  await editRule(shell, FILE);
  expect(desk.state().message?.text).toMatch(/^no editor is named/u);
});

function projectFolder(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-edit-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "segments"));
  writeFileSync(join(folder, FILE), text);
  return folder;
}

/** The text in the file that a message names; its folder is removed. */
function keptText(message: string): string {
  const path = /kept in (?<path>[^\s,]+)/u.exec(message)?.groups?.["path"] ?? "";
  onTestFinished(() => rmSync(dirname(path), { recursive: true, force: true }));
  expect(statSync(path).mode & 0o777).toBe(0o600);
  return readFileSync(path, "utf8");
}
