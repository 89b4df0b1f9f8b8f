import { join, name, sql, workSchema } from "@satsuma/sql";
import type { Fragment, TablePath, Warehouse } from "@satsuma/sql";
import { dropTable } from "../queries/new-table.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { PublishedRun } from "../state/published.ts";
import { fillRuleList } from "./rule-list.ts";
import type { ListedRule, RuleCounts } from "./rule-list.ts";

/** A list that was worked out: pages of it are read from its table. */
interface HeldList extends RuleCounts {
  readonly table: TablePath;
  /** The same rows with those traits of the run that were asked for; undefined until some are. */
  traits: ListedTraits | undefined;
}

interface ListedTraits {
  readonly table: TablePath;
  readonly names: readonly string[];
}

/** A list as it is to be read: the traits that were asked for are columns of the table. */
interface ReadyList extends RuleCounts {
  readonly table: TablePath;
}

/**
 * So many are held; the one that was asked for longest ago makes room. Each takes a key and a truth value a customer, and the traits that
 * pages show.
 */
const MOST = 3;

/**
 * Whom rules take, by what the lists are of: worked out for the first page, and read for the others. They are where the warehouse has
 * room for work, and gone with it. One piece of work at a time may ask.
 */
export class HeldLists {
  #warehouse: Warehouse | undefined;
  /** The one that was asked for last is the last. */
  readonly #lists = new Map<string, HeldList>();
  #made = 0;

  /** The list of a basis, with traits of the run of that name. */
  async of(basis: string, asked: AskedList, session: Session): Promise<ReadyList> {
    if (this.#warehouse !== session.warehouse) this.#lists.clear();
    this.#warehouse = session.warehouse;
    const held = this.#lists.get(basis) ?? (await this.#make(asked.listed, session));
    this.#lists.delete(basis);
    this.#lists.set(basis, held);
    if (asked.run === undefined || asked.traits.length === 0) return held;
    return { ...held, table: await this.#withTraits(held, asked.traits, asked.run, session) };
  }

  /** Joined once rather than for every page: what is shown is sorted and searched as well. */
  async #withTraits(
    held: HeldList,
    wanted: readonly string[],
    run: PublishedRun,
    session: Session,
  ): Promise<TablePath> {
    const before = held.traits;
    const names = [...new Set([...(before?.names ?? []), ...wanted])];
    if (before !== undefined && names.length === before.names.length) return before.table;
    const table = this.#newTable();
    await session.warehouse.execute(
      sql`CREATE TABLE ${name(...table)} AS ${traitRows(held, names, run)}`,
      cancel(session.work),
    );
    held.traits = { table, names };
    if (before !== undefined) await dropTable(session, before.table);
    return table;
  }

  #newTable(): TablePath {
    this.#made += 1;
    return [workSchema, `listed_${this.#made}`];
  }

  async #make(listed: ListedRule, session: Session): Promise<HeldList> {
    await this.#makeRoom(session);
    const table = this.#newTable();
    try {
      return { table, traits: undefined, ...(await fillRuleList(session, table, listed)) };
    } catch (cause) {
      await dropTable(session, table);
      throw cause;
    }
  }

  async #makeRoom(session: Session): Promise<void> {
    for (const [basis, { table, traits }] of [...this.#lists].slice(0, -(MOST - 1))) {
      this.#lists.delete(basis);
      await dropTable(session, table);
      if (traits !== undefined) await dropTable(session, traits.table);
    }
  }
}

/** Which list is wanted, with what. */
interface AskedList {
  readonly listed: ListedRule;
  readonly run: PublishedRun | undefined;
  /** Of those that the run has. */
  readonly traits: readonly string[];
}

/** Customers whom the run does not know have none. */
function traitRows(
  { table }: HeldList,
  traits: readonly string[],
  { evaluation }: PublishedRun,
): Fragment {
  const columns = [
    sql`l.key AS key`,
    sql`l.listed AS listed`,
    ...traits.map((trait) => sql`r.${name(trait)} AS ${name(trait)}`),
  ];
  return sql`SELECT ${join(columns, ", ")} FROM ${name(...table)} AS l LEFT JOIN ${name("satsuma", evaluation)} AS r ON r.key = l.key`;
}
