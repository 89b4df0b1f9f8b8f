import type { Behaviour } from "../behaviour.ts";
import type { FileFacts } from "../facts.ts";
import type { Proposal, ProposedEvents } from "../proposal.ts";
import type { Evidence } from "../propose.ts";
import type { NumberSpread } from "../starters/people.ts";
import { measurable } from "../starters/people.ts";
import { behaviourOf } from "./behaviour-of.ts";
import { coverage, keysWithout } from "./coverage.ts";
import { evidenceOf } from "./event-evidence.ts";
import { numberSpreads } from "./number-spreads.ts";
import type { Scratch, ScratchTable } from "./scratch.ts";

/** Everything that is asked of the files. */
export interface Survey extends Evidence {
  readonly files: readonly FileFacts[];
  behaviour(events: ProposedEvents, proposal: Proposal, asOf: string): Promise<Behaviour>;
  spreads(proposal: Proposal): Promise<readonly NumberSpread[]>;
}

/** Questions to the files of a scratch warehouse. */
export function surveyOf(scratch: Scratch): Survey {
  const tableOf = (file: FileFacts): ScratchTable => {
    const table = scratch.tables.find((each) => each.file === file);
    if (table === undefined) throw new RangeError(`${file.stem} must be a file of the survey`);
    return table;
  };
  return {
    files: scratch.tables.map(({ file }) => file),
    events: (roles) => evidenceOf(roles, tableOf(roles.file), scratch),
    coverage: (events, customers) =>
      coverage(
        { table: tableOf(events.file), column: events.customer.column.name },
        { table: tableOf(customers.file), column: customers.key.column.name },
        scratch,
      ),
    async behaviour(events, { customers }, asOf) {
      const table = tableOf(events.roles.file);
      const place = { table, column: events.roles.customer.column.name };
      const withoutRows =
        customers === undefined
          ? 0
          : await keysWithout(
              { table: tableOf(customers.file), column: keyColumn(customers) },
              place,
              scratch,
            );
      return behaviourOf(events, asOf, { table, scratch, withoutRows });
    },
    async spreads({ customers }) {
      if (customers === undefined) return [];
      return numberSpreads(
        measurable(customers.file, keyColumn(customers)).slice(0, 2),
        tableOf(customers.file),
        scratch,
      );
    },
  };
}

/** The key's name in the file, whatever rules call it. */
const keyColumn = ({ key, renamed }: NonNullable<Proposal["customers"]>): string =>
  Object.entries(renamed).find(([, name]) => name === key)?.[0] ?? key;
