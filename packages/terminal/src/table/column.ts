import type { Role } from "../view/role.ts";

/** A column of a table. */
export interface Column<Item> {
  /** Unique in the table; in the files that are exported. */
  readonly id: string;
  readonly title: string;
  /** In cells; what is left over goes to columns that grow, by their share. */
  readonly width: number;
  readonly grows?: number;
  /** Not shown until the user shows all columns. */
  readonly isHidden?: boolean;
  /** Numbers stand on the right. */
  readonly align?: "right";
  /** What stands in the cell; need not be safe: the table makes it so. */
  readonly text: (item: Item) => string;
  readonly role?: (item: Item) => Role | undefined;
  /** What it is sorted by, unknown as null and last; by its text unless given. */
  readonly value?: (item: Item) => number | string | null;
}
