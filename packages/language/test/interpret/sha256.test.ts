import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hash32, sha256 } from "../../src/interpret/texts/sha256.ts";

const hex = (text: string): string =>
  Array.from(sha256(new TextEncoder().encode(text)), (word) =>
    word.toString(16).padStart(8, "0"),
  ).join("");

describe("SHA-256", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    [
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1",
    ],
    ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
  ])("of the standard's example %#", (text, digest) => {
    expect(hex(text)).toBe(digest);
  });

  it("is that of another implementation for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const digest = createHash("sha256").update(text, "utf8").digest();
        expect(hash32(text)).toBe(digest.readUInt32BE(0));
      }),
      { numRuns: 200 },
    );
  });
});
