import { createHash } from "node:crypto";
import { checkProject } from "@satsuma/language";
import type { Segment } from "@satsuma/ir";
import { hasErrors } from "@satsuma/model";
import type { Catalogue } from "@satsuma/model";
import type { DataState } from "../data/data-state.ts";
import type { PluginHost } from "../host/plugin-host.ts";
import { traitCatalogue } from "../methods/trait-catalogue.ts";
import type { Rules, TraitCatalogue } from "../methods/trait-catalogue.ts";
import { RuleErrors } from "./rule-errors.ts";
import { unknownSegment } from "./unknown-segment.ts";
import type { Checked } from "./check-result.ts";
import type { Work } from "../project-options.ts";
import { readRulesWith } from "./lay-drafts.ts";
import type { RuleFile } from "./read-rules.ts";

/** The rules of a project with the names they may use. */
export interface CheckedRules {
  readonly checked: Checked;
  /** With traits. */
  readonly catalogue: Catalogue;
  /** Changes when a rule file changes. */
  readonly rulesId: string;
}

/**
 * Reads the rules of a folder as they are now and checks them against some data.
 *
 * @param about.work whose drafts are laid over the files
 * @param about.asOf the instant a run would describe: advice on periods names the dates they would have
 */
export async function checkRules(
  folder: string,
  about: { readonly data: DataState; readonly asOf: string; readonly work: Work },
  host: PluginHost,
): Promise<CheckedRules> {
  const { data, asOf } = about;
  const files = await readRulesWith(folder, about.work);
  const { catalogue, failures } = await traitCatalogue(data.catalogue, host, rulesIn(files));
  const { program, diagnostics } = checkProject(files, catalogue, { asOf });
  if (hasErrors(diagnostics)) refuseFailed(failures, files);
  const rulesId = createHash("sha256").update(JSON.stringify(files)).digest("hex");
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  return { checked: { program, diagnostics, texts }, catalogue, rulesId };
}

/** The segments of some files that check; what does not is told when the catalogue is whole. */
export const rulesIn =
  (files: readonly RuleFile[]): Rules =>
  async (catalogue) =>
    checkProject(files, catalogue).program;

/** Rules that name what a plugin failed to give have no mistake of their own. @throws SatsumaError that names the plugin */
function refuseFailed(
  failures: TraitCatalogue["failures"],
  files: readonly { readonly text: string }[],
): void {
  const isNamed = (namespace: string): boolean =>
    files.some(({ text }) => new RegExp(String.raw`\b${namespace}\b`, "u").test(text));
  const failure = failures.find(({ namespace }) => isNamed(namespace));
  if (failure !== undefined) throw failure.cause;
}

/** @throws RuleErrors when rules have errors */
export function refuseErrors({ diagnostics, texts }: Checked): void {
  if (hasErrors(diagnostics)) throw new RuleErrors(diagnostics, texts);
}

/** @throws SatsumaError `RUN_SEGMENT` when no segment is called so */
export function findSegment(name: string, segments: readonly Segment[]): Segment {
  const found = segments.find((segment) => segment.name === name);
  if (found !== undefined) return found;
  throw unknownSegment(
    name,
    segments.map((segment) => segment.name),
  );
}
