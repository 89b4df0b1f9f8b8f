import { SatsumaError } from "@satsuma/model";
import { sql } from "@satsuma/sql";
import { countAudience } from "../audience/published-audience.ts";
import type { PublishedAudience } from "../audience/published-audience.ts";
import type { Work } from "../project-options.ts";
import { numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { PublishedRun } from "../state/published.ts";
import { listPage } from "./list-page.ts";
import { audienceList, everyoneList } from "./member-list.ts";
import type { HeldData } from "./member-search.ts";
import type { MemberPage, MemberPageOptions } from "./members-result.ts";

/** One page of an audience. @throws as `listPage`, SatsumaError `RUN_CHANGED` when pages of another run are wanted */
export async function memberPage(
  audience: PublishedAudience,
  held: HeldData,
  options: MemberPageOptions & Work,
): Promise<MemberPage> {
  const { run } = audience.run;
  mustBeOf(options.run, run);
  const { asOf, size } = await countAudience(audience, held.warehouse, options);
  const page = await listPage({ list: audienceList(audience), size }, held, options);
  return { asOf, run, ...page };
}

/** One page of all customers of a run. @throws as `memberPage` */
export async function customerPage(
  published: PublishedRun,
  held: HeldData,
  options: MemberPageOptions & Work,
): Promise<MemberPage> {
  const { run, asOf } = published;
  mustBeOf(options.run, run);
  const list = everyoneList(published);
  const frame = await held.warehouse.query(
    sql`SELECT count(*) AS customers FROM ${list.rows}`,
    cancel(options),
  );
  const size = numberAt(frame, "customers");
  return { asOf, run, ...(await listPage({ list, size }, held, options)) };
}

function mustBeOf(asked: number | undefined, run: number): void {
  if (asked === undefined || asked === run) return;
  throw new SatsumaError(
    "RUN_CHANGED",
    `the pages before are of run ${asked}, and run ${run} was published since`,
    { help: "ask for the first page again, without `run`" },
  );
}
