import { hasErrors } from "@satsuma/model";
import type { Checked } from "@satsuma/engine";
import { diagnosticsJson, diagnosticsText } from "../diagnostics.ts";
import { exitCodes } from "../exit-code.ts";
import { amount } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import type { Run } from "./command.ts";

/** Finds mistakes in the rules; any error among them gives exit code 1. */
export const check: Run = async (session) => {
  const checked = await session.withProject((project, work) => project.check(work));
  return {
    json: { diagnostics: diagnosticsJson(checked) },
    text: (style) =>
      [diagnosticsText(checked, style), summary(checked, style)]
        .filter((part) => part !== "")
        .join("\n\n"),
    exit: hasErrors(checked.diagnostics) ? exitCodes.findings : exitCodes.ok,
  };
};

function summary({ diagnostics, texts }: Checked, { color }: Style): string {
  const of = (severity: string): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const files = amount(texts.size, "file");
  const errors = of("error");
  const rest = [
    of("warning") > 0 ? amount(of("warning"), "warning") : "",
    of("hint") > 0 ? amount(of("hint"), "hint") : "",
  ];
  const parts = [
    errors === 0 ? color.green("no errors") : color.red(amount(errors, "error")),
    ...rest,
  ];
  return `${files}: ${parts.filter((part) => part !== "").join(", ")}`;
}
