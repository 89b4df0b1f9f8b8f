import { join, name, sql } from "@satsuma/sql";
import type { Cond } from "@satsuma/ir";
import type { Output } from "@satsuma/sql";
import { countWhere } from "./count-where.ts";
import { numberAt } from "./read.ts";
import { forEachRange } from "./for-each-range.ts";
import { cancel } from "./session.ts";
import type { Session } from "./session.ts";

/** How many customers there are and how many each condition holds for; conditions resolved, traits written. One pass. */
export async function countEach(
  session: Session,
  conditions: readonly Cond[],
  stage: string,
): Promise<{ customers: number; sizes: number[] }> {
  const outputs = conditions.map((cond, i): Output => ({ name: `c${i}`, kind: "cond", cond }));
  const counts = outputs.map(
    (output) => sql`${countWhere(name(output.name))} AS ${name(output.name)}`,
  );
  const sizes = conditions.map(() => 0);
  let customers = 0;
  await forEachRange(session, outputs, stage, async (rows) => {
    const frame = await session.warehouse.query(
      sql`SELECT ${join([sql`count(*) AS customers`, ...counts], ", ")} FROM (${rows}) AS scan`,
      cancel(session.work),
    );
    customers += numberAt(frame, "customers");
    outputs.forEach((output, i) => (sizes[i]! += numberAt(frame, output.name)));
  });
  return { customers, sizes };
}
