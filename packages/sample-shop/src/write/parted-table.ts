import { join } from "node:path";

import type { DuckDBConnection } from "@duckdb/node-api";

import type { Batch, TableName } from "../tables/shop-tables.ts";
import { shopTables } from "../tables/shop-tables.ts";
import type { FileFormat } from "./file-format.ts";
import { partName } from "./shop-files.ts";
import { StagedTable } from "./staged-table.ts";

/** Where and how the parts of a table are written. */
export interface PartRules {
  readonly folder: string;
  readonly format: FileFormat;
  /** Reaching so many rows ends a part. */
  readonly rowsPerFile: number;
}

/** A table on its way to files: rows are staged, and written as a part when there are enough. */
export class PartedTable {
  readonly #staged: StagedTable;
  readonly #name: TableName;
  readonly #rules: PartRules;
  #parts = 0;
  #written = 0;

  constructor(connection: DuckDBConnection, name: TableName, rules: PartRules) {
    this.#staged = new StagedTable(connection, name, shopTables[name]);
    this.#name = name;
    this.#rules = rules;
  }

  /** How many rows were written in all. */
  get written(): number {
    return this.#written;
  }

  /** How many parts were written. */
  get parts(): number {
    return this.#parts;
  }

  /** Takes the rows of a batch. */
  async add(batch: Batch): Promise<void> {
    await this.#staged.add(batch);
    if (this.#staged.rows >= this.#rules.rowsPerFile) await this.#writePart();
  }

  /** Writes what is left; a table without rows becomes a part without rows. */
  async finish(): Promise<void> {
    if (this.#staged.rows > 0 || this.#parts === 0) await this.#writePart();
  }

  async #writePart(): Promise<void> {
    const { folder, format } = this.#rules;
    const path = join(folder, partName(this.#name, this.#parts, format));
    this.#parts += 1;
    this.#written += this.#staged.rows;
    await this.#staged.moveTo(path, format);
  }
}
