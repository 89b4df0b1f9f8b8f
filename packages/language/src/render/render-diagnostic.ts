import type { Diagnostic } from "@satsuma/model";
import { boxed } from "./boxed.ts";
import { narrated } from "./narrated.ts";
import type { TextOfFile } from "./place.ts";
import { columnsOf } from "./printable.ts";
import type { RenderOptions, Style } from "./style.ts";

/**
 * A diagnostic as text of several lines, without a newline at the end. `boxed` draws the place with lines for a terminal;
 * `narrated` says the same in words alone, for screen readers and logs.
 */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  textOfFile: TextOfFile,
  style: "boxed" | "narrated",
  options: RenderOptions = {},
): string {
  const full: Style = {
    paint: (text) => text,
    columns: 80,
    widthOf: columnsOf,
    ...options,
  };
  const render = style === "boxed" ? boxed : narrated;
  return render(diagnostic, textOfFile, full).join("\n");
}
