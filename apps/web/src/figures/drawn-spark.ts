import { drawnNode } from "./drawn-node.ts";

/** Width of the drawing, of which the line takes what its last figure leaves. */
const width = 240;
const height = 32;

/** A line of a size, cut where its figure begins: in a row of a table the figure stands beside it. */
export function drawnSpark(title: string, values: readonly (number | null)[]): Node {
  const node = drawnNode({ kind: "sparkline", title, values }, { width });
  if (!(node instanceof SVGSVGElement)) return node;
  const end = Number(node.querySelector("text")?.getAttribute("x") ?? width) - 4;
  node.setAttribute("viewBox", `0 0 ${end} ${height}`);
  node.setAttribute("preserveAspectRatio", "none");
  // Told by what it stands in; a title would show up as a tooltip of its own.
  node.setAttribute("aria-hidden", "true");
  node.querySelectorAll("title, desc").forEach((part) => part.remove());
  return node;
}
