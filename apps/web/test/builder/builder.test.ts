// @vitest-environment jsdom
import { Builder } from "@satsuma/web";
import { act, createElement, useState } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { exampleCatalogue } from "@satsuma/example-rules";

const asOf = "2026-02-28T23:00:00Z";
const file = "segments/a.seg";
const project = { catalogue: exampleCatalogue, asOf, files: [] };
const mounted: Root[] = [];

beforeAll(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }));
afterAll(() => void Reflect.deleteProperty(globalThis, "IS_REACT_ACT_ENVIRONMENT"));
afterEach(() => {
  for (const root of mounted.splice(0)) act(() => root.unmount());
  document.body.replaceChildren();
});

const rule = `# mine
segment a "A"   # kept
  where   country is "DE"  # why
    and has orders in last 90 days
`;

test("a value that is typed is written into the text, and nothing else is touched", async () => {
  const { text } = show(rule);
  await type(field("Value"), "AT");
  expect(text()).toBe(rule.replace('"DE"', '"AT"'));
});

test("what is no number is marked and not written", async () => {
  const { text } = show(rule);
  await type(field("Period: how many"), "x");
  expect(field("Period: how many").getAttribute("aria-invalid")).toBe("true");
  expect(text()).toBe(rule);
});

test("a condition is taken out, and comes back to the letter", async () => {
  const { text } = show(rule);
  await deed("has orders in last 90 days", "Remove");
  expect(text()).toBe('# mine\nsegment a "A"   # kept\n  where   country is "DE"  # why\n');
  await press("Undo");
  expect(text()).toBe(rule);
  await press("Redo");
  expect(text()).not.toContain("orders");
});

test("a condition is turned into its opposite, put into a group and moved by the keyboard", async () => {
  const { text } = show(rule);
  await deed("has orders in last 90 days", "Turn into the opposite");
  expect(text()).toContain("and not has orders in last 90 days");
  await deed('country is "DE"', "Put into a group");
  expect(text()).toContain('any of (country is "DE")  # why');
  const [first] = document.querySelectorAll(".block");
  await act(async () => {
    first?.dispatchEvent(
      new KeyboardEvent("keydown", { key: "ArrowDown", altKey: true, bubbles: true }),
    );
  });
  expect(text()).toContain(
    "where   not has orders in last 90 days  # why\n    and any of (country",
  );
  expect(document.activeElement).toBe(document.querySelectorAll(".blocks > ol > .block")[1]);
});

test("a condition is added to what there is", async () => {
  const { text } = show(rule);
  await press("Add a condition");
  await press("have no orders in the last 90 days");
  expect(text()).toBe(`${rule.trimEnd()}\n    and has no orders in last 90 days\n`);
});

test("a segment without a condition is begun with one", async () => {
  const { text } = show('segment a "A"\n  where ');
  await press("have orders in the last 90 dayshas orders in last 90 days");
  expect(text()).toBe('segment a "A"\n  where has orders in last 90 days');
  expect(document.body.textContent).toContain("at least one order");
});

test("what blocks have no picture of is text, and says so", async () => {
  const { text } = show("segment a where not not is_staff\n");
  expect(document.body.textContent).toContain("Written as text");
  const area = document.querySelector("textarea");
  if (area === null) throw new RangeError("no text to edit");
  await type(area, "is_staff or");
  await act(async () => area.blur());
  expect(document.body.textContent).toContain("This is no condition yet");
  expect(text()).toBe("segment a where not not is_staff\n");
});

test("mistakes, sizes and dates are told at their block, each condition in English", () => {
  const at = rule.indexOf("country");
  show(rule, {
    diagnostics: [
      {
        code: "SEG3008",
        severity: "warning",
        message: "nobody lives there",
        primary: { span: { file, start: at, end: at + 7 } },
      },
    ],
    hints: [{ offset: rule.indexOf("90 days") + 7, text: "(1 Dec 2025 – 28 Feb 2026)" }],
  });
  const [first, second] = document.querySelectorAll(".block");
  expect(first?.textContent).toContain("nobody lives there");
  expect(first?.textContent).toContain("country is “DE”");
  expect(second?.textContent).not.toContain("nobody lives there");
  expect(second?.textContent).toContain("(1 Dec 2025 – 28 Feb 2026)");
});

test("who may not write can read all of it and change nothing", () => {
  show(rule, { isReadOnly: true });
  const controls = [...document.querySelectorAll("input, .pick, .block button")];
  expect(controls.length).toBeGreaterThan(4);
  expect(controls.every((one) => one.matches(":disabled, [data-disabled], [aria-disabled]"))).toBe(
    true,
  );
});

test("every control has a name", () => {
  show(`segment a where country in ("DE", "AT") and sum of orders.amount where (status is "paid") >= 5 EUR
    and in top 10 by loyalty_points and has sequence (page_views then orders within 2 days)\n`);
  const controls = [...document.querySelectorAll("button, input, textarea")];
  const isNamed = (one: Element) =>
    (one.getAttribute("aria-label") ?? one.textContent).trim() !== "" ||
    one.closest("label") !== null;
  expect(controls.filter((one) => !isNamed(one) && !one.matches("[aria-hidden]"))).toEqual([]);
});

type Given = Partial<Parameters<typeof Builder>[0]>;

function show(begun: string, given: Given = {}) {
  let latest = begun;
  function Held() {
    const [text, setText] = useState(begun);
    latest = text;
    return createElement(Builder, {
      file,
      text,
      write: setText,
      at: text.length,
      project,
      isReadOnly: false,
      diagnostics: [],
      hints: [],
      preview: undefined,
      ...given,
    });
  }
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  mounted.push(root);
  act(() => root.render(createElement(Held)));
  return { text: () => latest };
}

function field(label: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
  if (found === null) throw new RangeError(`no field ${label}`);
  return found;
}

/** Types as a person does, so that React hears of it. */
async function type(input: HTMLInputElement | HTMLTextAreaElement, value: string): Promise<void> {
  await act(async () => {
    input.focus();
    Reflect.set(Object.getPrototypeOf(input), "value", value, input);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** Presses the button or the entry of a menu that is called so. */
async function press(name: string): Promise<void> {
  const all = [...document.querySelectorAll<HTMLElement>("button, [role=menuitem]")];
  const found = all.find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent).trim() === name,
  );
  if (found === undefined) throw new RangeError(`nothing to press called ${name}`);
  await act(async () => found.click());
}

/** Does something to the block of a text. */
async function deed(block: string, name: string): Promise<void> {
  await press(`Change ${block}`);
  await press(name);
}
