import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { editRule } from "../../src/editor/edit-rule.ts";
import type { Place } from "../../src/shell/place.ts";
import { sampleProject } from "../support/sample-project.ts";
import type { SampleProject } from "../support/sample-project.ts";
import { useEditor } from "../support/scripted-editor.ts";
import { show } from "../support/show.ts";
import { standAlone } from "../support/stand-alone.ts";
import type { Shown } from "../support/show.ts";

let project: SampleProject;

beforeAll(async () => {
  project = await sampleProject();
  await project.run();
}, 60_000);

afterAll(() => project.close());

const at = (
  place: Place,
  size: { readonly columns?: number; readonly rows?: number } = {},
): Shown => show({ client: project.client, folder: project.folder, place, ...size });

test("a customer is shown with all memberships, and why the one that was chosen holds", async () => {
  const { members } = await project.client.members("email_reachable", { limit: 1 });
  const customer = String(members[0]?.["customer"]);
  const shown = at({ screen: "customer", customer, segment: "email_reachable" });
  await shown.until("✓ in");
  const text = await shown.until(`${customer} is in email_reachable`);
  expect(text).toMatch(/✓ email is known|✓ email/u);
  expect(text).toContain("nearest change");
  await shown.press("j");
  await shown.untilNot(`${customer} is in email_reachable`);
  await shown.press("/", "signed_up", "enter");
  await shown.until("signed_up_at is an attribute");
});

test("a customer nobody knows is told, with keys that there are, of which one can be chosen", async () => {
  const shown = at({ screen: "customer", customer: "nobody" });
  await shown.until("there is no such customer");
  const text = await shown.until(/^│ ?\d+ +│$/mu);
  expect(text).toContain("find a customer");
  await shown.press("enter");
  await shown.until(/Customer \d+ as of 2026-07-01/u);
});

test("the catalogue shows every name, and one in detail", async () => {
  const shown = at({ screen: "catalogue" }, { columns: 120, rows: 40 });
  await shown.until("customers, told apart by customer_id");
  await shown.until(/income_band +attribute +text\? +\d+%/u);
  await shown.press("/", "income_band", "enter", "enter");
  const text = await shown.until("observed values, most frequent first");
  expect(text).toContain("income_band  attribute: text, may be unknown");
  await shown.press("escape");
  await shown.until("Catalogue");
});

test("data quality shows findings, worst first, and what to do", async () => {
  const shown = at({ screen: "quality" });
  const text = await shown.until(/Data quality: .*\d+ warnings/u);
  expect(text).toContain("QUALITY_");
  const shares = [...text.matchAll(/ (?<share>[\d.]+)%│$/gmu)].map((found) =>
    Number(found.groups?.["share"]),
  );
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
});

test("a run is started from anywhere, followed, and shown with what came of it", async () => {
  const shown = at({ screen: "runs" });
  await shown.until("Runs");
  await shown.press("R");
  await shown.until("run: started");
  const text = await shown.until(/nothing changed since run 1 *│|Nothing changed since run 1/u);
  expect(text).toMatch(/run +done/u);
  await shown.press("x");
  await shown.until("is over");
});

test("rules that are changed by another program are checked again, and edited where they are wrong", async () => {
  const file = join(project.folder, "segments/value.seg");
  const text = readFileSync(file, "utf8");
  onTestFinished(() => writeFileSync(file, text));
  useEditor(`sed -i 's/>= min_spnd/>= min_spend/; $ a # '"$1" "$file"`);
  const shown = at({ screen: "problems" });
  await shown.until("Problems: ");
  await shown.until("no problems");
  writeFileSync(file, text.replace("spend_12m >= min_spend", "spend_12m >= min_spnd"));
  await shown.until("segments/value.seg changed: 1 error");
  const wrong = await shown.until("there is no attribute or definition `min_spnd`");
  expect(wrong).toMatch(/│ {3}│ +\^{8} +│/u);
  await shown.press("enter");
  await shown.until("segments/value.seg changed: no problems");
  await shown.until("Nothing is wrong with the rules.");
  expect(readFileSync(file, "utf8")).toContain("\n# +6");
});

test("over the API an edit is saved where nobody else edited, and kept where somebody did", async () => {
  const file = join(project.folder, "segments/value.seg");
  const text = readFileSync(file, "utf8");
  onTestFinished(() => writeFileSync(file, text));
  const { shell, desk } = standAlone(project.client);
  useEditor(`echo "# mine" >> "$file"`);
  await editRule(shell, "segments/value.seg");
  expect(readFileSync(file, "utf8")).toBe(`${text}# mine\n`);
  expect(desk.state().message?.text).toBe("segments/value.seg changed: no problems");
  useEditor(`echo "# mine too" >> "$file"; echo "# theirs" >> "${file}"`);
  await editRule(shell, "segments/value.seg");
  const told = desk.state().message?.text ?? "";
  expect(told).toMatch(/^your text is kept in .*changed by somebody else meanwhile/u);
  expect(readFileSync(file, "utf8")).toBe(`${text}# mine\n# theirs\n`);
  const kept = /kept in (?<path>[^\s,]+)/u.exec(told)?.groups?.["path"] ?? "";
  onTestFinished(() => rmSync(dirname(kept), { recursive: true, force: true }));
  expect(readFileSync(kept, "utf8")).toBe(`${text}# mine\n# mine too\n`);
});
