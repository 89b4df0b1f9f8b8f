import { share } from "../terminal/figures.ts";
import type { FileFacts } from "./facts.ts";
import { renamedColumns } from "./propose-events.ts";
import type { ProposedCustomers, UnusedFile } from "./proposal.ts";
import type { CustomerRoles, EventRoles } from "./roles/file-roles.ts";
import { keyWords, personWords, says } from "./words.ts";

/** A table of customers and the share, 0 to 1, of the events' rows whose customer it knows. */
export interface Candidate {
  readonly roles: CustomerRoles;
  readonly covered: number;
}

/** The table of customers, if one will do, and the tables that will not. */
export interface ChosenCustomers {
  readonly customers?: ProposedCustomers;
  readonly unused: readonly UnusedFile[];
}

/** Nearly all events must find their customer, or a table of customers would silently take events away. */
const ENOUGH = 0.99;

/** Chooses the table that knows the customers and most about them. `main` are the events that matter most. */
export function chooseCustomers(
  candidates: readonly Candidate[],
  main: EventRoles | undefined,
): ChosenCustomers {
  const [best] = candidates
    .filter(({ covered }) => covered >= ENOUGH)
    .toSorted((a, b) => b.roles.file.columns.length - a.roles.file.columns.length);
  const unused = candidates.filter((each) => each !== best).map((each) => unusedTable(each, main));
  return { ...(best === undefined ? {} : { customers: proposeCustomers(best, main) }), unused };
}

function unusedTable(
  { roles: { file, key }, covered }: Candidate,
  main: EventRoles | undefined,
): UnusedFile {
  if (covered >= ENOUGH || main === undefined) {
    return { file, reason: "another table of customers knows more about them" };
  }
  const reason =
    `as the table of customers it would take away the rows of everybody it does not know: ` +
    `it has the customers of ${share(covered)} of the rows of ${main.file.stem}`;
  return { file, reason, key: key.column.name };
}

function proposeCustomers(
  { roles: { file, key }, covered }: Candidate,
  main: EventRoles | undefined,
): ProposedCustomers {
  const renamed = renamedColumns(file);
  const notes = [
    main === undefined || covered === 1
      ? ""
      : `${share(1 - covered)} of the rows of ${main.file.stem} name a customer that is not here; they do not count.`,
    personNote(file, key.column.name),
  ];
  return {
    file,
    key: renamed[key.column.name] ?? key.column.name,
    because: key.because,
    renamed,
    notes: notes.filter((note) => note !== ""),
  };
}

/** Some shops give a person a new customer's key with every order, and keep the person's own beside it. */
function personNote({ columns, rows }: FileFacts, key: string): string {
  const person = columns.find(
    ({ name, distinct }) =>
      name !== key &&
      distinct > 1 &&
      distinct < rows &&
      says(name, personWords) &&
      says(name, keyWords),
  );
  if (person === undefined) return "";
  return `${person.name} repeats, so it may be the person and ${key} not: to segment persons, put it into the file of orders.`;
}
