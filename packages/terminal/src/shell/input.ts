import type { Key } from "ink";
import { keysPressed } from "../keys/key-name.ts";
import type { Pressed } from "../keys/key-name.ts";
import type { Keymap } from "../keys/keymap.ts";
import type { Desk } from "./desk.ts";
import { carryOut, dispatch } from "./dispatch.ts";
import type { Handlers } from "./handlers.ts";
import type { InputQueue } from "./input-queue.ts";
import { layerOf } from "./layer.ts";
import type { Layer } from "./layer.ts";
import type { Shown } from "./shown.ts";

/** What input is for. */
export interface InputNeeds {
  readonly desk: Desk;
  readonly keymap: Keymap;
  readonly everywhere: Handlers;
  readonly shown: Shown;
  readonly queue: InputQueue;
}

/** What the user pressed or typed, as Ink tells it. */
export function takeKeys(input: string, key: Key, needs: InputNeeds): void {
  for (const pressed of keysPressed(input, key)) {
    needs.queue.push(() => takeKey(pressed, needs));
  }
}

/** What the user pasted: text where text is typed, and no keys where not. */
export function takePaste(text: string, { desk, shown, queue }: InputNeeds): void {
  queue.push(() => {
    const types = layerOf(desk, shown)?.types;
    if (types !== undefined) types(text.trim());
    else desk.change({ message: { text: "nothing here takes text", tone: "warning" } });
  });
}

function takeKey(pressed: Pressed, needs: InputNeeds): void {
  const { desk, keymap, shown, everywhere } = needs;
  const layer = layerOf(desk, shown);
  if (layer === undefined) return;
  if (pressed.text !== "" && layer.types !== undefined) return layer.types(pressed.text);
  const found = dispatch(pressed.key, { pending: desk.state().pending, kind: layer.kind, keymap });
  if (found !== undefined && "pending" in found) return desk.change({ pending: found.pending });
  clear(desk, found?.command === "cancel");
  if (found !== undefined) carryOut(found.command, undefined, handlers(layer, everywhere));
}

const handlers = ({ does, types }: Layer, everywhere: Handlers): readonly Handlers[] =>
  types === undefined ? [does, everywhere] : [does];

/** What was told is read, and a pair of keys is over. */
function clear(desk: Desk, isCancel: boolean): void {
  const { message, pending } = desk.state();
  if (pending !== "" || (message !== undefined && !isCancel))
    desk.change({ pending: "", ...(isCancel ? {} : { message: undefined }) });
}
