import { print, sql } from "@satsuma/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines } from "./support/engines/index.ts";
import type { Engine } from "./support/engines/index.ts";

/** NIST, FIPS 180-4, the examples for SHA-256: the first eight of their digits. */
const published: readonly (readonly [string, number])[] = [
  ["", 0xe3_b0_c4_42],
  ["abc", 0xba_78_16_bf],
  ["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 0x24_8d_6a_61],
];

describe.each([...engines])("samples on $title", (kind) => {
  let engine: Engine;
  beforeAll(async () => {
    if (kind.missing === undefined) engine = await kind.open();
  });
  afterAll(() => engine?.close());

  it.skipIf(kind.missing).each(published)(
    "hash %j as SHA-256 was published",
    async (text, hash) => {
      const { literals, texts } = kind.dialect;
      const query = sql`SELECT ${texts.hash32(literals.text(text))} AS hash`;
      const [row] = await engine.run(print(query, kind.dialect));
      expect(Number(row?.["hash"])).toBe(hash);
    },
  );
});
