import type { Wishes } from "./assume-place.ts";
import { assumePlace } from "./assume-place.ts";
import type { FileFacts } from "./facts.ts";
import { quoteNamed } from "./facts.ts";
import { chooseCustomers } from "./propose-customers.ts";
import { proposeEvents } from "./propose-events.ts";
import type { Proposal, ProposedEvents } from "./proposal.ts";
import type { CustomerRoles, EventRoles } from "./roles/file-roles.ts";
import { fileRoles } from "./roles/file-roles.ts";
import type { EventEvidence } from "./survey/event-evidence.ts";

/** What the survey of the files can be asked. */
export interface Evidence {
  events(roles: EventRoles): Promise<EventEvidence>;
  /** The share of the events' rows whose customer is in the table of customers. */
  coverage(events: EventRoles, customers: CustomerRoles): Promise<number>;
}

/** What is assumed where no file says it. */
export interface Surroundings {
  readonly wishes: Wishes;
  /** IANA zone of the computer. */
  readonly machineZone: string;
  /** ISO instant. */
  readonly now: string;
}

/** Works out a project from files. */
export async function propose(
  files: readonly FileFacts[],
  evidence: Evidence,
  surroundings: Surroundings,
): Promise<Proposal> {
  const all = files.map((file) => fileRoles(file, surroundings.wishes.columns));
  const eventRoles = all.filter((roles) => roles.kind === "events");
  const [main] = purchasesFirst(eventRoles);
  const candidates = await Promise.all(
    all
      .filter((roles) => roles.kind === "customers")
      .map(async (roles) => ({
        roles,
        covered: main === undefined ? 1 : await evidence.coverage(main, roles),
      })),
  );
  const chosen = chooseCustomers(candidates, main);
  const events: ProposedEvents[] = [];
  for (const roles of purchasesFirst(eventRoles)) {
    const taken = new Set(["customers", ...events.map(({ name }) => name)]);
    events.push(proposeEvents(roles, await evidence.events(roles), taken));
  }
  const asOf = asOfFor(events, surroundings.now);
  return {
    ...assumePlace(files, surroundings.wishes, surroundings.machineZone),
    hasLocalTimes: files.some(({ columns }) => columns.some(({ isLocalTime }) => isLocalTime)),
    ...(asOf === undefined ? {} : { asOf }),
    ...(chosen.customers === undefined ? {} : { customers: chosen.customers }),
    events,
    unused: [...chosen.unused, ...all.filter((roles) => roles.kind === "unused")],
  };
}

/** Orders and their lines before anything else that happened. */
const purchasesFirst = (roles: readonly EventRoles[]): readonly EventRoles[] =>
  roles.toSorted((a, b) => Number(isPurchase(b)) - Number(isPurchase(a)));

const isPurchase = ({ amount, order }: EventRoles): boolean =>
  amount !== undefined || order !== undefined;

const DAY_MS = 86_400_000;
/** Data that ended longer ago than this no longer grows. */
const STALE_DAYS = 35;

function asOfFor(events: readonly ProposedEvents[], now: string): Proposal["asOf"] {
  const ends = events.map(
    ({ roles }) => quoteNamed(roles.file, roles.time.column.name).high?.slice(0, 10) ?? "",
  );
  const last = ends.toSorted().at(-1);
  if (last === undefined || last === "") return undefined;
  const age = (Date.parse(now) - Date.parse(last)) / DAY_MS;
  if (!(age > STALE_DAYS)) return undefined;
  const date = new Date(Date.parse(last) + DAY_MS).toISOString().slice(0, 10);
  return { date, because: `The day after the last row, ${last}.` };
}
