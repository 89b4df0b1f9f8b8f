import { currencySigns } from "../tokens/currency.ts";
import { digitStarts, write } from "./slip.ts";
import type { Mistake, Slip } from "./slip.ts";

const signs = `[${[...currencySigns.keys()].join("")}]`;
// Bounded, as it is tried at every number.
const amount = String.raw`\d+(?:[.,_]\d{1,6}){0,6}`;

/** Money with a currency sign instead of a code. */
export const wrongNumbers: readonly Mistake[] = [
  {
    name: "SignedMoney",
    pattern: new RegExp(`${signs}[ \\t]*${amount}|${amount}[ \\t]*${signs}`),
    starts: [...digitStarts, ...currencySigns.keys()],
    slip: signedMoney,
  },
];

function signedMoney(written: string): Slip {
  const sign = [...currencySigns.keys()].find((known) => written.includes(known)) ?? "";
  const { code, sure } = currencySigns.get(sign) ?? { code: "EUR", sure: false };
  const { number, plain } = withoutGroups(/[\d.,_]*\d/.exec(written)?.[0] ?? "");
  return {
    code: "SEG1012",
    message: `money is a number and a currency code, not \`${sign}\``,
    fixes: [write(`${number} ${code}`, sure && plain)],
  };
}

/** A number without the commas or points that group its digits; `plain` where there were none that could mean either. */
function withoutGroups(written: string): { number: string; plain: boolean } {
  const decimalComma = /^\d{1,3}(?:\.\d{3})*,\d{1,2}$/.test(written);
  const number = decimalComma
    ? written.replaceAll(".", "").replace(",", ".")
    : written.replaceAll(",", "");
  return { number, plain: !/,|\.\d{3}$/.test(written) };
}
