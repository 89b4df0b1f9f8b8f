import type { RejectedRow } from "@satsuma/plugin";
import { z } from "zod";

const visit = z.looseObject({ customer: z.string().min(1), at: z.iso.datetime() });

/** A visit of a customer; `at` is an ISO instant in UTC. */
export type Visit = z.output<typeof visit>;

/** The visits of a document, and the rows that are none with the reason. */
export function readVisits(
  file: string,
  text: string,
): { readonly rows: readonly Visit[]; readonly rejected: readonly RejectedRow[] } {
  const rows: Visit[] = [];
  const rejected: RejectedRow[] = [];
  for (const [i, row] of z.array(z.unknown()).parse(JSON.parse(text)).entries()) {
    const { data, error } = visit.safeParse(row);
    if (data !== undefined) rows.push(data);
    else rejected.push({ file, line: i + 1, reason: z.prettifyError(error) });
  }
  return { rows, rejected };
}
