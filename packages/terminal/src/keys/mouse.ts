/** What a mouse did, in cells counted from 0. */
export interface MouseEvent {
  readonly does: "press" | "wheel up" | "wheel down";
  readonly x: number;
  readonly y: number;
}

/** Turns reports of presses and the wheel on and off: 1000 asks for them, 1006 for coordinates of any size (SGR). */
export const mouseOn = "\u{1B}[?1000h\u{1B}[?1006h";
export const mouseOff = "\u{1B}[?1006l\u{1B}[?1000l";

const report = /\[<(?<button>\d+);(?<x>\d+);(?<y>\d+)(?<ends>[Mm])$/u;

/** What a report tells; undefined for what nothing is done about: another button, or one that is let go. */
export function mouseEvent(input: string): MouseEvent | undefined {
  const groups = report.exec(input)?.groups;
  if (groups === undefined) return undefined;
  const does = deed(Number(groups["button"]), groups["ends"] === "M");
  if (does === undefined) return undefined;
  return { does, x: Number(groups["x"]) - 1, y: Number(groups["y"]) - 1 };
}

function deed(button: number, isDown: boolean): MouseEvent["does"] | undefined {
  if (button === 64) return "wheel up";
  if (button === 65) return "wheel down";
  return isDown && button === 0 ? "press" : undefined;
}
