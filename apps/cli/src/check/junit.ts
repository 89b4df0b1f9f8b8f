import { renderDiagnostic } from "@satsuma/engine";
import type { Diagnostic, Span } from "@satsuma/model";
import { positionAt } from "@satsuma/model";
import type { Diagnosed } from "../diagnostics.ts";
import { casesOf } from "./cases.ts";
import type { Case } from "./cases.ts";
import { xmlDocument } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

/**
 * Diagnostics, and examples that were run, as a report of tests in the form of JUnit, which build servers show: a suite a file, a case a declaration and an
 * example. Errors are failures; what else was found stands in the case's output. Examples that were not run are skipped.
 */
export function junit(found: Diagnosed, tested: readonly Span[]): string {
  const { files, elsewhere } = casesOf(found);
  const suites = [...files].map(([file, cases]) =>
    suite(
      file,
      cases.map((each) => caseOf(file, each, { found, tested })),
    ),
  );
  const project = elsewhere.length === 0 ? [] : [suite("project", [projectCase(elsewhere, found)])];
  const all = [...suites, ...project];
  return xmlDocument({
    name: "testsuites",
    attributes: { name: "satsuma check", ...totals(all.flatMap(({ of }) => of)) },
    of: all,
  });
}

const suite = (name: string, of: readonly XmlElement[]) => ({
  name: "testsuite",
  attributes: { name, ...totals(of) },
  of,
});

function totals(nodes: readonly unknown[]) {
  const cases = nodes.filter((node): node is XmlElement => isElement(node));
  const having = (name: string): number =>
    cases.filter(({ of }) => of.some((node) => isElement(node) && node.name === name)).length;
  return {
    tests: cases.length,
    failures: having("failure"),
    errors: 0,
    skipped: having("skipped"),
  };
}

const isElement = (node: unknown): node is XmlElement => typeof node === "object" && node !== null;

function caseOf(
  file: string,
  { name, kind, span, diagnostics }: Case,
  { found, tested }: { readonly found: Diagnosed; readonly tested: readonly Span[] },
): XmlElement {
  const line = positionAt(found.texts.get(file) ?? "", span.start).line;
  const isRun = tested.some((each) => each.file === file && each.start === span.start);
  const isSkipped = kind === "example" && !isRun && diagnostics.length === 0;
  return {
    name: "testcase",
    attributes: { name, classname: file, file, line, time: 0 },
    of: isSkipped ? [{ name: "skipped", attributes: {}, of: [] }] : outcome(diagnostics, found),
  };
}

const projectCase = (diagnostics: readonly Diagnostic[], found: Diagnosed): XmlElement => ({
  name: "testcase",
  attributes: { name: "project", classname: "project", time: 0 },
  of: outcome(diagnostics, found),
});

function outcome(diagnostics: readonly Diagnostic[], { texts }: Diagnosed): XmlElement[] {
  const told = (some: readonly Diagnostic[]): string =>
    some.map((each) => renderDiagnostic(each, (file) => texts.get(file), "narrated")).join("\n\n");
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const others = diagnostics.filter(({ severity }) => severity !== "error");
  const [first] = errors;
  return [
    ...(first === undefined
      ? []
      : [
          {
            name: "failure",
            attributes: { message: first.message, type: first.code },
            of: [told(errors)],
          },
        ]),
    ...(others.length === 0 ? [] : [{ name: "system-out", attributes: {}, of: [told(others)] }]),
  ];
}
