import { SatsumaError } from "@satsuma/plugin";
import type { RejectedRow } from "@satsuma/plugin";
import { z } from "zod";

/** Points that one member got, or spent. */
export interface Entry {
  readonly member: string;
  /** ISO instant in UTC. */
  readonly at: string;
  readonly points: number;
}

const document = z.looseObject({ ledger: z.array(z.unknown()) });

const entry = z.looseObject({
  member: z.string().min(1),
  at: z.iso.datetime({ offset: false, local: false }),
  points: z.int(),
});

/** The entries of a document, and those that are none with the reason. @throws SatsumaError `LOYALTY_NO_LEDGER` */
export function readLedger(
  file: string,
  text: string,
): { readonly entries: readonly Entry[]; readonly rejected: readonly RejectedRow[] } {
  const entries: Entry[] = [];
  const rejected: RejectedRow[] = [];
  for (const [i, row] of ledgerOf(file, text).entries()) {
    const { data, error } = entry.safeParse(row);
    if (data !== undefined) entries.push(data);
    else rejected.push({ file, line: i + 1, reason: reasonOf(error.issues) });
  }
  return { entries, rejected };
}

function ledgerOf(file: string, text: string): readonly unknown[] {
  const { data } = document.safeParse(parsed(text));
  if (data !== undefined) return data.ledger;
  throw new SatsumaError("LOYALTY_NO_LEDGER", `${file} is no JSON document with a list "ledger"`, {
    help: "export the points from the till again",
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const reasonOf = (issues: readonly z.core.$ZodIssue[]): string =>
  issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
