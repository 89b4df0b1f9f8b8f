const counts = new Intl.NumberFormat("en-GB");
const amounts = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 4 });
const shares = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 1 });
const fineShares = new Intl.NumberFormat("en-GB", {
  style: "percent",
  maximumSignificantDigits: 2,
});

/** `10,407`. */
export const count = (value: number): string => counts.format(value);

/** At most four digits that count: `0.1235`, `1,235`. */
export const amount = (value: number): string =>
  Math.abs(value) >= 1000 ? counts.format(Math.round(value)) : amounts.format(value);

/** Of 0 to 1: `14.1%`; less than a tenth of a per cent with two digits that count. */
export const share = (value: number): string =>
  value !== 0 && Math.abs(value) < 0.001 ? fineShares.format(value) : shares.format(value);

/** `1 customer`, `12 customers`. */
export const many = (value: number, one: string, more = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : more}`;

/** With its sign: `+12`, `−3`, `±0`. */
export const signed = (value: number): string =>
  value === 0 ? "±0" : `${value > 0 ? "+" : "−"}${count(Math.abs(value))}`;
