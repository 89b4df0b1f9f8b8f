import type { MouseEvent } from "../keys/mouse.ts";
import { spanAt } from "../view/paint-row.ts";
import type { Target } from "../view/row.ts";
import { carryOut } from "./dispatch.ts";
import type { Handlers } from "./handlers.ts";
import { hitAt } from "./hit.ts";
import type { InputNeeds } from "./input.ts";
import { layerOf } from "./layer.ts";
import { closeOverlay } from "./overlay/overlay-state.ts";
import type { Pane } from "./pane.ts";
import { promptHandlers } from "./prompt-handlers.ts";
import { currentVisit, focusOn } from "./visits.ts";

/** How many rows the wheel moves at once. */
const wheelRows = 3;

/** What the user did with the mouse. */
export function takeMouse(event: MouseEvent, needs: InputNeeds): void {
  if (event.does === "press") needs.queue.push(() => press(event, needs));
  else
    for (let i = 0; i < wheelRows; i += 1)
      needs.queue.push(() => turn(event, event.does === "wheel down", needs));
}

/** The wheel moves in the pane under it, which need not have the keys. */
function turn({ x, y }: MouseEvent, isDown: boolean, { desk, shown }: InputNeeds): void {
  const isCovered = desk.state().overlay !== undefined;
  const hit = hitAt(isCovered ? shown.over : shown.panes, x, y);
  if (hit === undefined) return;
  const [entry, row, cell] = isDown
    ? (["next-entry", "down", "cell-down"] as const)
    : (["previous-entry", "up", "cell-up"] as const);
  const command = isCovered ? entry : hit.pane.does[row] === undefined ? cell : row;
  carryOut(command, undefined, [hit.pane.does]);
}

function press({ x, y }: MouseEvent, needs: InputNeeds): void {
  const { desk, shown, everywhere } = needs;
  const { question, prompt, overlay } = desk.state();
  const bar = barTarget(x, y, needs);
  if (question !== undefined) return act(bar, layerOf(desk, shown)?.does ?? {}, {});
  const offer = prompt === undefined ? undefined : hitAt(shown.offers, x, y);
  if (offer !== undefined) return act(offer.target, promptHandlers(desk), {});
  if (bar !== undefined) return act(bar, layerOf(desk, shown)?.does ?? {}, everywhere);
  if (overlay === undefined) return pressPane(x, y, needs);
  const over = hitAt(shown.over, x, y);
  if (over === undefined) closeOverlay(desk);
  else act(over.target, over.pane.does, {});
}

function pressPane(x: number, y: number, { desk, shown, everywhere }: InputNeeds): void {
  const hit = hitAt(shown.panes, x, y);
  if (hit === undefined) return;
  focusPane(hit.pane, shown.panes, desk);
  if (desk.state().message !== undefined) desk.change({ message: undefined });
  act(hit.target, hit.pane.does, everywhere);
}

function focusPane(pane: Pane, panes: readonly Pane[], desk: InputNeeds["desk"]): void {
  const index = panes.indexOf(pane);
  if (currentVisit(desk).focus !== index) focusOn(desk, index);
}

/** What a click on the line above or below does. */
function barTarget(x: number, y: number, { shown: { header, footer } }: InputNeeds) {
  if (y === footer.y) return spanAt(footer.row, x)?.target;
  return y === 0 ? spanAt(header, x)?.target : undefined;
}

function act(target: Target | undefined, does: Handlers, everywhere: Handlers): void {
  if (target !== undefined) carryOut(target.command, target.argument, [does, everywhere]);
}
