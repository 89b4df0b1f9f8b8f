import { rewriter } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import { compileScan, print } from "@satsuma/sql";
import type { Output, ScanRequest } from "@satsuma/sql";
import type { Engine, PlainRow } from "../../../packages/sql/test/support/engines/index.ts";
import type { DataSet } from "../shop/data-set.ts";
import type { ShopShape } from "../shop/shape.ts";
import type { Answers } from "./answers.ts";
import { plainText } from "./plain-text.ts";
import { layoutOf } from "./tables.ts";
import type { LayoutChoice } from "./tables.ts";

/** What one engine says, and the outputs it could not answer. */
export interface EngineAnswers {
  readonly answers: Answers;
  readonly failures: readonly { readonly output: string; readonly message: string }[];
}

/** What is asked of an engine about a shop that was loaded. */
export interface Question {
  readonly outputs: readonly Output[];
  readonly data: DataSet;
  readonly layout: LayoutChoice;
  /** That of random shops unless it says otherwise. */
  readonly shape?: ShopShape;
}

/** Asks all in one statement. Where that fails, halves are asked, until those that fail alone are found. */
export async function engineAnswers(question: Question, engine: Engine): Promise<EngineAnswers> {
  const { outputs } = question;
  if (outputs.length === 0) return { answers: new Map(), failures: [] };
  try {
    return { answers: await sharedAnswers(question, engine), failures: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [only] = outputs;
    if (outputs.length === 1 && only)
      return { answers: new Map(), failures: [{ output: only.name, message }] };
    return inHalves(question, engine);
  }
}

async function inHalves(question: Question, engine: Engine): Promise<EngineAnswers> {
  const middle = Math.ceil(question.outputs.length / 2);
  const halves = [question.outputs.slice(0, middle), question.outputs.slice(middle)];
  const [one, other] = [
    await engineAnswers({ ...question, outputs: halves[0] ?? [] }, engine),
    await engineAnswers({ ...question, outputs: halves[1] ?? [] }, engine),
  ];
  return {
    answers: new Map([...one.answers, ...other.answers]),
    failures: [...one.failures, ...other.failures],
  };
}

/** Asks all in one statement, and rejects where that fails. */
export async function sharedAnswers(question: Question, engine: Engine): Promise<Answers> {
  const { outputs, data, layout, shape } = question;
  const stored = withStored(outputs);
  const request: ScanRequest = {
    layout: layoutOf(layout, data.setting, shape),
    outputs: stored,
    asOf: data.asOf,
  };
  const rows = await engine.run(print(compileScan(request, engine.dialect), engine.dialect));
  return new Map(outputs.map((output) => [output.name, columnOf(output, rows)]));
}

/** Traits are read from the table a method wrote, as the engine has it. */
function withStored(outputs: readonly Output[]): readonly Output[] {
  const rewriting = rewriter({ value: fromTable });
  return outputs.map((output) =>
    output.kind === "cond"
      ? { ...output, cond: rewriting.cond(output.cond) }
      : { ...output, value: rewriting.value(output.value) },
  );
}

function fromTable(node: Value): Value {
  if (node.kind !== "trait") return node;
  const { type, nullable, namespace, column } = node;
  return { kind: "stored", table: namespace, column, type, nullable };
}

const columnOf = (output: Output, rows: readonly PlainRow[]): ReadonlyMap<string, string> =>
  new Map(
    rows.map((row) => {
      const type = output.kind === "cond" ? ({ kind: "yes/no" } as const) : output.value.type;
      return [String(row["key"]), plainText(row[output.name] ?? null, type)];
    }),
  );
