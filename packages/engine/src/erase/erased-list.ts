import { createHash, createHmac, randomBytes } from "node:crypto";
import { name, sql } from "@satsuma/sql";
import type { ChosenCustomers, Warehouse } from "@satsuma/sql";
import { rowsOf, textAt } from "../queries/read.ts";

/**
 * Who was erased: a keyed hash of each key (HMAC-SHA-256), so that the list names nobody to whoever does not hold the project's state.
 *
 * @see "HMAC: Keyed-Hashing for Message Authentication", RFC 2104
 */
export interface ErasedList {
  /** Hash → ISO instant of the erasure. */
  readonly erasedAt: ReadonlyMap<string, string>;
  /** Hexadecimal; absent before the first erasure. */
  readonly secret?: string;
}

const list = name("satsuma", "erased_customers");
const secrets = name("satsuma", "erasure_secret");

export async function readErasedList(warehouse: Warehouse): Promise<ErasedList> {
  const rows = rowsOf(await warehouse.query(sql`SELECT hash, erased_at FROM ${list}`));
  const secret = await warehouse.query(sql`SELECT secret FROM ${secrets}`);
  return {
    erasedAt: new Map(rows.map(({ hash, erased_at: at }) => [String(hash), String(at)])),
    ...(secret.length === 0 ? {} : { secret: textAt(secret, "secret") }),
  };
}

/** Tells the erased from others; undefined where nobody was. */
export function erasedOnes({ erasedAt, secret }: ErasedList): ChosenCustomers | undefined {
  if (secret === undefined || erasedAt.size === 0) return undefined;
  return (key) => erasedAt.has(hashOf(key, secret));
}

/** Tells one list from another; undefined where nobody was erased. */
export function digestOf({ erasedAt }: ErasedList): string | undefined {
  if (erasedAt.size === 0) return undefined;
  const hashes = [...erasedAt.keys()].toSorted().join("\n");
  return createHash("sha256").update(hashes).digest("hex").slice(0, 16);
}

/** Adds customers, and gives the list as it is then. */
export async function addErased(
  warehouse: Warehouse,
  keys: readonly string[],
  now: string,
): Promise<ErasedList> {
  const { erasedAt, secret = await newSecret(warehouse) } = await readErasedList(warehouse);
  const hashes = keys.map((key) => hashOf(key, secret)).filter((hash) => !erasedAt.has(hash));
  for (const hash of hashes)
    await warehouse.execute(sql`INSERT INTO ${list} VALUES (${hash}, ${now})`);
  return {
    secret,
    erasedAt: new Map([...erasedAt, ...hashes.map((hash) => [hash, now] as const)]),
  };
}

/** Takes customers off the list. */
export async function removeErased(
  warehouse: Warehouse,
  keys: readonly string[],
  { secret }: ErasedList,
): Promise<void> {
  if (secret === undefined) return;
  for (const key of keys)
    await warehouse.execute(sql`DELETE FROM ${list} WHERE hash = ${hashOf(key, secret)}`);
}

async function newSecret(warehouse: Warehouse): Promise<string> {
  const secret = randomBytes(32).toString("hex");
  await warehouse.execute(sql`INSERT INTO ${secrets} VALUES (${secret})`);
  return secret;
}

const hashOf = (key: string, secret: string): string =>
  createHmac("sha256", Buffer.from(secret, "hex")).update(key).digest("hex");
