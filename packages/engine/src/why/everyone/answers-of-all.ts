import type { Facts } from "@satsuma/ir";
import { name, sql } from "@satsuma/sql";
import { fillTable } from "../../queries/fill-table.ts";
import { dropTable } from "../../queries/new-table.ts";
import { cancel } from "../../queries/session.ts";
import type { Session } from "../../queries/session.ts";
import { factsIn, outputsFor } from "../answers.ts";
import type { Questions } from "../asked.ts";
import type { Posed } from "../posed.ts";
import { inStep } from "./in-step.ts";
import type { InStep } from "./in-step.ts";

const table = ["satsuma", "answers_of_all"] as const;

/** Does work over a table in which all questions are answered for everyone, in one scan; none where nothing is asked. */
export async function withAnswers<Result>(
  { prepared, questions }: Posed,
  work: (answers: readonly string[] | undefined) => Promise<Result>,
): Promise<Result> {
  const { session, fitted } = prepared;
  if (questions.names.size === 0) return work(undefined);
  const outputs = [...questions.names].flatMap(([node, column]) =>
    outputsFor(node, column, fitted.traits),
  );
  try {
    await fillTable(session, table, outputs, "measuring everyone");
    return await work(table);
  } finally {
    await dropTable(session, table);
  }
}

/** Each customer's answers. */
export function streamAnswers(
  from: readonly string[],
  { names }: Questions,
  { warehouse, work }: Session,
): InStep<Facts> {
  const frames = warehouse.stream(sql`SELECT * FROM ${name(...from)} ORDER BY key`, cancel(work));
  return inStep(frames, (frame, row) => factsIn(frame, names, row));
}
