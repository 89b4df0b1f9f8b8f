import type { ColumnFacts, EventTableFacts } from "../../advice.ts";

const PAID = /amount|total|paid/iu;
const MONEY = /revenue|spen[dt]|value|sales/iu;
/** Money that belongs to an order and is not what was paid for it. */
const BESIDE = /discount|tax|vat|shipping|freight|fee|refund|margin|cost|unit/iu;

/** The field that says what was paid: money before other numbers, and of several the one that is called so. */
export const amountIn = ({ fields }: EventTableFacts): ColumnFacts | undefined =>
  best(fields, ({ name, known, column: { type } }) => {
    const isMoney = type.kind === "money";
    const isNumber = type.kind === "number" || type.kind === "approx";
    const named = PAID.test(name) ? 2 : MONEY.test(name) ? 1 : 0;
    if (known === 0 || !(isMoney || (isNumber && named > 0))) return 0;
    return (isMoney ? 1.5 : 1) + named - (BESIDE.test(name) ? 1 : 0);
  });

const ORDER =
  /^(?:order|invoice|basket|receipt|transaction|bill)$|(?:^|[_\s])(?:order|invoice|basket|receipt|transaction|bill|ticket)[_\s]?(?:id|no|nr|number|key)$/iu;

/** With fewer rows that know their order, orders would be lost. */
const MOSTLY = 0.9;

/** The field that tells orders apart where a row is a line of one: called like an order, and not the key of the rows. */
export const orderIn = ({ fields, key, time, rows }: EventTableFacts): ColumnFacts | undefined =>
  best(fields, ({ name, known, distinct, column: { type } }) => {
    const isName = type.kind === "text" || type.kind === "number";
    const tellsApart = name !== key && name !== time && distinct > 1 && known >= MOSTLY * rows;
    return isName && tellsApart && ORDER.test(name) ? 1 : 0;
  });

const PRODUCT = /product|item|sku|stock|article|description|title|categor|genre/iu;
/** A name says more than a number. */
const SPOKEN = /product|item|description|title/iu;
const NUMBERED = /id$|code|number/iu;

/** The field that names what was bought: names before numbers, single products before categories. */
export const productIn = ({ fields, key }: EventTableFacts): ColumnFacts | undefined =>
  best(fields, ({ name, distinct, column: { type } }) => {
    const isText = type.kind === "text" || type.kind === "enum";
    if (!isText || !PRODUCT.test(name) || name === key || distinct < 3) return 0;
    return (
      2 + (SPOKEN.test(name) ? 2 : 0) - (NUMBERED.test(name) ? 1 : 0) + Math.min(1, distinct / 1000)
    );
  });

/** The first of highest rank; nothing where all ranks are 0. */
function best(
  fields: readonly ColumnFacts[],
  rankOf: (field: ColumnFacts) => number,
): ColumnFacts | undefined {
  const [first] = fields
    .map((field) => ({ field, rank: rankOf(field) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => other.rank - one.rank);
  return first?.field;
}
