import { setTimeout as wait } from "node:timers/promises";
import { render, Text } from "ink";
import { createElement } from "react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Figure } from "@satsuma/figure";
import { useFigure } from "../../src/charts/use-figure.ts";
import { ShellContext } from "../../src/shell/shell.ts";
import { rowText } from "../support/row-text.ts";
import { standAlone } from "../support/stand-alone.ts";
import { Terminal } from "../support/terminal.ts";

const bars: Figure = {
  kind: "bars",
  title: "Customers by country",
  value: { label: "Customers" },
  bars: Array.from({ length: 30 }, (_, i) => ({ label: `country ${i}`, value: 100 - i })),
};

describe("useFigure", () => {
  it("begins at the first part, goes with the keys and drills into the part the user is on", async () => {
    const { view, drilled } = await shown(40);
    expect(view().chosen).toBe("0");
    for (let i = 0; i < 3; i += 1) view().does["cell-down"]?.();
    view().does["cell-up"]?.();
    await vi.waitFor(() => expect(view().chosen).toBe("2"));
    view().does.drill?.();
    expect(drilled).toEqual(["2"]);
  });

  it("goes to the part that is clicked, and into it", async () => {
    const { view, drilled } = await shown(40);
    view().does.drill?.("7");
    await vi.waitFor(() => expect(view().chosen).toBe("7"));
    expect(drilled).toEqual(["7"]);
  });

  it("shows the rows around the part where there are more than fit", async () => {
    const { view } = await shown(10);
    expect(rowText(view().rows)).toContain("country 0");
    view().does.drill?.("29");
    await vi.waitFor(() => expect(view().rows).toHaveLength(10));
    const { rows } = view();
    expect(rowText(rows.slice(-1))).toContain("country 29");
    expect(rows.at(-1)?.[0]?.role).toBe("selected");
  });
});

type View = ReturnType<typeof useFigure>;

/** A figure that is shown in so many rows. */
async function shown(height: number) {
  const drilled: string[] = [];
  const views: View[] = [];
  const area = { x: 0, y: 0, width: 60, height };
  const drill = (part: string): void => void drilled.push(part);
  function Probe() {
    views.push(useFigure({ name: "bars", figure: bars, area, drill }));
    return createElement(Text, null, "shown");
  }
  const program = createElement(
    ShellContext,
    { value: standAlone({}).shell },
    createElement(Probe),
  );
  const app = render(program, { ...new Terminal(80, 24).streams(), debug: true });
  onTestFinished(() => app.unmount());
  for (let tries = 0; tries < 400 && views.length === 0; tries += 1) await wait(5);
  const view = (): View => {
    const last = views.at(-1);
    if (last === undefined) throw new Error("nothing is shown");
    return last;
  };
  return { view, drilled };
}
