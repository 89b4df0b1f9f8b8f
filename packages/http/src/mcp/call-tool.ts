import { admitted } from "../api/admitted.ts";
import { problemOf } from "../problems/problem-of.ts";
import type { ProblemDetails } from "../problems/problem.ts";
import { Refusal } from "../problems/refusal.ts";
import { withoutEchoes } from "../problems/without-echoes.ts";
import { begun, compact } from "./compact.ts";
import type { Asking, Tool } from "./tool.ts";
import { tools } from "./tools.ts";

/** What came of a call. */
export interface Called {
  /** Absent where there is none of the name. */
  readonly tool?: Tool;
  /** JSON: the answer, or what went wrong. */
  readonly text: string;
  /** Code of what went wrong. */
  readonly code?: string;
  /** A failure that nobody foresaw, for the journal. */
  readonly cause?: unknown;
}

/** Calls a tool for somebody who may call it. Never rejects: what goes wrong is told to the model, which can mend it. */
export async function callTool(name: string, given: unknown, asking: Asking): Promise<Called> {
  const tool = tools.find((each) => each.name === name);
  const found = tool === undefined ? {} : { tool };
  try {
    if (tool === undefined) throw unknownTool();
    admitted(tool, asking.asker, asking.context.req.raw);
    return { ...found, text: JSON.stringify(compact(await tool.answer(given, asking))) };
  } catch (cause) {
    const { problem, isUnexpected } = problemOf(
      cause,
      asking.surroundings.requestId(asking.context.req.raw),
    );
    const told = toldProblem(withoutEchoes(problem, given), isUnexpected);
    const text = JSON.stringify(compact(told));
    return { ...found, text, code: problem.code, ...(isUnexpected ? { cause } : {}) };
  }
}

/** What a model can do something about; the id of the request where only who runs the server can. */
const toldProblem = (
  { code, detail, help, errors, diagnostics, requestId }: ProblemDetails,
  isUnexpected: boolean,
): object => ({
  code,
  message: detail,
  ...(help === undefined ? {} : { help }),
  ...(errors === undefined ? {} : { errors }),
  ...(diagnostics === undefined ? {} : { diagnostics: begun(diagnostics, 10) }),
  ...(isUnexpected ? { requestId } : {}),
});

const unknownTool = (): Refusal =>
  new Refusal(404, "HTTP_TOOL", "there is no such tool", {
    help: "call one of those that `tools/list` names",
  });
