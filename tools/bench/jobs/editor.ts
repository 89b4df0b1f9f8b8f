import { checkProject, createLanguageService } from "@satsuma/language";
import { catalogue, makeProject } from "../editor/make-project.ts";
import { quantile, timed, typeRules } from "../editor/type-rules.ts";
import type { Took } from "../editor/type-rules.ts";
import { asOf } from "../rules/templates.ts";
import { serveJob } from "../serve-job.ts";

/** Segments that are written anew before anything counts, and then those that count. */
const warming = 4;
const counting = 16;

/** How often the whole is checked, and how often a definition is changed that many use. */
const repeats = 15;

await serveJob("editor", async ({ segments }, measured) => {
  const files = makeProject(segments);
  const service = createLanguageService({ catalogue, asOf: `${asOf}T00:00:00Z` });
  for (const { file, text } of files) service.setFile(file, text);
  const first = files.flatMap(({ file }) => service.diagnostics(file));
  const errors = first.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  typeRules(service, files, warming);
  return measured(async () => {
    const { checks, completions } = typeRules(service, files, counting);
    const whole = Array.from({ length: repeats }, () =>
      timed(() => checkProject(files, catalogue)),
    );
    const [shared] = files;
    const spread = Array.from({ length: repeats }, (_, i) =>
      timed(() => {
        if (shared === undefined) throw new RangeError("files must hold one, got none");
        const text = shared.text.replace("12 months", `${i + 1} months`);
        service.setFile(shared.file, text);
        for (const { file } of files) service.diagnostics(file);
      }),
    );
    return {
      keystrokes: checks.length,
      check: figures(checks),
      completion: figures(completions),
      whole: figures(whole),
      shared: figures(spread),
    };
  });
});

function figures(all: readonly Took[]) {
  const cpu = all.map((one) => one.cpu);
  const wall = all.map((one) => one.wall);
  return { median: quantile(cpu, 0.5), high: quantile(cpu, 0.95), waited: quantile(wall, 0.95) };
}
