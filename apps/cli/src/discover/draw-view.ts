import { drawText } from "@satsuma/figure/text";
import type { TextOptions } from "@satsuma/figure/text";
import type { Style } from "../terminal/style.ts";
import type { Draw } from "./discovery-text.ts";

/** A picture as wide as the terminal, at most a hundred columns. One whose parts do not fit together is told by its name. */
export const drawView: Draw = ({ name, figure }, style) => {
  try {
    return drawText(figure, { width: Math.min(style.width, 100), paint: painter(style) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return `${style.color.red("failed")}  the view ${name} cannot be drawn: ${error.message}`;
  }
};

type Paint = NonNullable<TextOptions["paint"]>;

/** Groups by colours that differ also in brightness; everything else plain or dim, as signs and words say it too. */
function painter({ color }: Style): Paint {
  const groups = [color.yellow, color.cyan, color.magenta, color.green, color.blue, color.red];
  return (text, role) => {
    if (role.kind === "title") return color.bold(text);
    if (role.kind === "bar") return color.yellow(text);
    if (role.kind === "group") return groups[role.group % groups.length]?.(text) ?? text;
    return role.kind === "shade" ? text : color.dim(text);
  };
}
