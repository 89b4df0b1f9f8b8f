import { isCancel, select, text } from "@clack/prompts";
import type { FileFacts } from "./facts.ts";
import type { Wishes } from "./assume-place.ts";
import { currencyFault, zoneFault } from "./place-faults.ts";
import type { Proposal } from "./proposal.ts";
import type { ChosenColumns } from "./roles/chosen-columns.ts";

/** What a person makes of a proposal: to write it, to drop it, or what should be otherwise. */
export type Answer =
  | { readonly kind: "write" }
  | { readonly kind: "stop" }
  /** Ctrl+C. */
  | { readonly kind: "interrupted" }
  | { readonly kind: "change"; readonly wishes: Wishes };

/** Asks on the terminal; questions go to stderr, as results have stdout to themselves. */
export async function ask(
  proposal: Proposal,
  files: readonly FileFacts[],
  {
    wishes,
    isUsable,
    signal,
  }: { readonly wishes: Wishes; readonly isUsable: boolean; readonly signal: AbortSignal },
): Promise<Answer> {
  const talk = { output: process.stderr, signal };
  const next = await select({
    ...talk,
    message: isUsable ? "Write this project?" : "No table was recognised. What now?",
    options: [
      ...(isUsable ? [{ value: "write", label: "Yes, write it" }] : []),
      { value: "place", label: "Change time zone or currency" },
      { value: "columns", label: "Choose other columns" },
      { value: "stop", label: "No, stop" },
    ],
  });
  if (isCancel(next)) return { kind: "interrupted" };
  if (next === "stop") return { kind: "stop" };
  if (next === "write") return { kind: "write" };
  const change =
    next === "place" ? await askPlace(proposal, talk) : await askColumns(proposal, files, talk);
  return change === undefined
    ? { kind: "interrupted" }
    : { kind: "change", wishes: { ...wishes, ...change } };
}

interface Talk {
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
}

async function askPlace({ timezone, currency }: Proposal, talk: Talk): Promise<Wishes | undefined> {
  const zone = await text({
    ...talk,
    message: "Whose midnights cut days?",
    initialValue: timezone.value,
    validate: zoneFault,
  });
  if (isCancel(zone)) return undefined;
  const money = await text({
    ...talk,
    message: "What are amounts in?",
    initialValue: currency.value,
    validate: currencyFault,
  });
  return isCancel(money) ? undefined : { timezone: zone, currency: money };
}

/** Asks for the columns of the first event table, or of the first file where none is one. */
async function askColumns(
  { events }: Proposal,
  files: readonly FileFacts[],
  talk: Talk,
): Promise<Wishes | undefined> {
  const roles = events[0]?.roles;
  const file = roles?.file ?? files[0];
  if (file === undefined) return undefined;
  const now: ChosenColumns = {
    ...(roles === undefined
      ? {}
      : { customer: roles.customer.column.name, time: roles.time.column.name }),
    ...(roles?.order === undefined ? {} : { order: roles.order.column.name }),
    ...(roles?.amount?.kind === "column" ? { amount: roles.amount.column.name } : {}),
  };
  const columns: Partial<Record<keyof ChosenColumns, string>> = {};
  for (const [part, message] of questions) {
    const column = await askColumn(file, message, now[part], talk);
    if (column === undefined) return undefined;
    if (column !== "") columns[part] = column;
  }
  return { columns };
}

const questions = [
  ["customer", "Which column tells customers apart?"],
  ["time", "Which says when it happened?"],
  ["order", "Which tells orders apart?"],
  ["amount", "Which says what was paid?"],
] as const satisfies readonly (readonly [keyof ChosenColumns, string])[];

/** The column; empty to leave it to the proposal; undefined for Ctrl+C. */
async function askColumn(
  file: FileFacts,
  message: string,
  now: string | undefined,
  talk: Talk,
): Promise<string | undefined> {
  const column = await select({
    ...talk,
    message,
    initialValue: now ?? "",
    options: [
      { value: "", label: "as proposed" },
      ...file.columns.map(({ name, top }) => ({
        value: name,
        hint: top
          .slice(0, 3)
          .map(({ value }) => value)
          .join(", "),
      })),
    ],
  });
  return isCancel(column) ? undefined : column;
}
