import type { FitInput, Method, Run } from "@satsuma/plugin";
import { use } from "@satsuma/plugin";
import type { Project, ProjectConfig } from "@satsuma/engine";
import { orderCount, pluginOf } from "./order-count.ts";
import { folderWith, projectIn } from "./shop.ts";

/** What a method is asked to look at while it is fitted. */
type Look<Answer> = (input: FitInput, run: Run<unknown>) => Promise<Answer>;

/** A method that only looks, and gives nothing to rules but that it was there. */
const looking = (parts: Partial<Method>, look: Look<unknown>): Method => ({
  ...orderCount,
  ...parts,
  writes: () => ({
    is_known: { type: { kind: "yes/no" }, nullable: false, description: "Yes." },
  }),
  fit: async (input, run) => {
    await look(input, run);
    return { model: {}, quality: {}, warnings: [] };
  },
  score: {
    expression: () => ({
      is_known: {
        kind: "truth",
        of: { kind: "constant", value: true },
        type: { kind: "yes/no" },
        nullable: false,
      },
    }),
  },
});

/** A project whose only method is asked to look at what it is given. */
export async function askedIn<Answer>(
  files: Readonly<Record<string, string>>,
  config: ProjectConfig,
  { parts, look, asOf = "2026-03-01" }: Asking<Answer>,
): Promise<{ readonly answer: Answer; readonly project: Project }> {
  let answer: { readonly of: Answer } | undefined;
  const method = looking(parts, async (...given) => {
    answer = { of: await look(...given) };
  });
  const folder = await folderWith(files);
  const project = await projectIn(folder, { ...config, plugins: [use(pluginOf(method), {})] });
  await project.score({ asOf });
  if (answer === undefined) throw new Error("the method was not fitted");
  return { answer: answer.of, project };
}

interface Asking<Answer> {
  /** What the method says of itself. */
  readonly parts: Partial<Method>;
  readonly look: Look<Answer>;
  readonly asOf?: string;
}
