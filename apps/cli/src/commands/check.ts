import { SatsumaError, hasErrors } from "@satsuma/model";
import type { Checked, TestReport } from "@satsuma/engine";
import { diagnosticsJson, diagnosticsText } from "../diagnostics.ts";
import { exitCodes } from "../exit-code.ts";
import type { Report } from "../report.ts";
import type { Session } from "../session.ts";
import { amount } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import type { Run } from "./command.ts";

/** Finds mistakes in the rules and runs their examples; any error among them gives exit code 1. */
export const check: Run = async (session) => {
  const { format = "text", json = false, tests = true } = session.options;
  if (json && format !== "text" && format !== "json") throw twoFormats(format);
  const { checked, folder } = await session.withProject(async (project, work) => ({
    checked: await project.check({ ...work, tests }),
    folder: project.folder,
  }));
  return {
    json: checkJson(checked),
    text: await textIn(format, checked, { folder, session }),
    exit: hasErrors(checked.diagnostics) ? exitCodes.findings : exitCodes.ok,
  };
};

const checkJson = (checked: Checked): unknown => ({
  diagnostics: diagnosticsJson(checked),
  ...(checked.tests && { tests: testsJson(checked.tests) }),
});

const testsJson = ({ passed, failed }: TestReport): unknown => ({ passed, failed });

async function textIn(
  format: string,
  checked: Checked,
  { folder, session }: { folder: string; session: Session },
): Promise<Report["text"]> {
  switch (format) {
    case "json":
      return () => JSON.stringify(checkJson(checked), undefined, 2);
    case "sarif": {
      const { sarif } = await import("../check/sarif.ts");
      const { errorPages } = await import("../check/error-pages.ts");
      const context = { folder, version: session.version, pages: errorPages() };
      return () => JSON.stringify(sarif(checked, context), undefined, 2);
    }
    case "junit": {
      const { junit } = await import("../check/junit.ts");
      const tested = checked.tests?.examples.map(({ span }) => span) ?? [];
      return () => junit(checked, tested);
    }
    default:
      return (style) =>
        [diagnosticsText(checked, style), summary(checked, style)]
          .filter((part) => part !== "")
          .join("\n\n");
  }
}

const twoFormats = (format: string): SatsumaError =>
  new SatsumaError("USAGE_FORMAT", `--json and --format ${format} ask for two different things`, {
    help: `leave out --json, or write --format json`,
  });

function summary({ diagnostics, texts, tests }: Checked, { color }: Style): string {
  const of = (severity: string): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const files = amount(texts.size, "file");
  const failed = tests?.failed ?? 0;
  const errors = of("error") - failed;
  const rest = [
    of("warning") > 0 ? amount(of("warning"), "warning") : "",
    of("hint") > 0 ? amount(of("hint"), "hint") : "",
    failed > 0 ? color.red(`${amount(failed, "example")} failed`) : "",
    tests !== undefined && tests.passed > 0 ? `${amount(tests.passed, "example")} passed` : "",
  ];
  const parts = [
    errors === 0 ? color.green("no errors") : color.red(amount(errors, "error")),
    ...rest,
  ];
  return `${files}: ${parts.filter((part) => part !== "").join(", ")}`;
}
