import { hoverTooltip } from "@codemirror/view";
import type { EditorView, HoverTooltipSource, Tooltip } from "@codemirror/view";
import type { Extension } from "@codemirror/state";
import type { SegDocument } from "./document.ts";
import { rendered } from "./rendered.ts";

/** What is known of the thing under the pointer. */
export const hovers = (document: SegDocument): Extension =>
  hoverTooltip(hoverSource(document), { hideOnChange: true });

/** Asks the service; what it says of a text that has changed meanwhile is not shown. */
export const hoverSource =
  ({ client, file }: SegDocument): HoverTooltipSource =>
  async (view: EditorView, position): Promise<Tooltip | null> => {
    const { doc } = view.state;
    const hover = await client.hover(file, position);
    if (hover === undefined || view.state.doc !== doc) return null;
    const { span, text } = hover;
    return { pos: span.start, end: span.end, above: true, create: () => ({ dom: tooltip(text) }) };
  };

function tooltip(text: string): HTMLElement {
  const dom = document.createElement("div");
  dom.className = "cm-seg-hover";
  dom.append(rendered(text));
  return dom;
}
