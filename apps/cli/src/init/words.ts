/**
 * The words of a column's or file's name, in lower case: `CustomerID` → customer, id; `unit_price` → unit, price;
 * `orderdate` stays whole.
 */
export const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, " ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** True when one of a name's words is in the list, also in the plural. */
export const says = (name: string, words: ReadonlySet<string>): boolean =>
  wordsOf(name).some((word) => words.has(word) || words.has(word.replace(/s$/u, "")));

/** A name as rules like it: `Annual Income (k$)` → `annual_income_k`. */
export function ruleName(name: string): string {
  const joined = wordsOf(name)
    .join("_")
    .normalize("NFKD")
    .replaceAll(/[^a-z0-9_]/gu, "");
  if (joined === "") return "column";
  return /^\d/u.test(joined) ? `n_${joined}` : joined;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Who is segmented. */
export const personWords = list(
  "customer client user household member buyer account contact shopper subscriber person guest consumer patron cust kunde kunden cliente acheteur klant",
);
/** What a number that names something is called. */
export const keyWords = list("id no nr num number code key ref uuid guid nummer numero hash");
/** One purchase. */
export const orderWords = list(
  "order invoice basket transaction receipt bill booking sale purchase checkout bestellung rechnung commande factura pedido bon",
);
/** A part of a purchase. */
export const partWords = list("item line position sequential seq row product");
/** When something happened. */
export const timeWords = list("date time timestamp at on day when datetime datum fecha moment");
/** What happens to customers. */
export const happeningWords = list(
  "order ordered invoice purchase purchased transaction sale sold event visit visited created placed bought paid payment redemption redeemed booked booking basket sent viewed opened clicked answered returned",
);
/** Times that are about something else than the event's own. */
export const otherTimeWords = list(
  "birth born dob updated modified delivered delivery estimated approved shipped shipping due limit expire expires expiry end signup joined registered answer resolved cancelled carrier",
);
/** Money for a whole row. */
export const totalWords = list(
  "amount total revenue sales turnover spend spent value paid payment gross net sum subtotal betrag umsatz montant importe dollars",
);
/** Money for one piece. */
export const priceWords = list("price unitprice preis prix precio rate");
/** How many pieces. */
export const quantityWords = list("quantity qty units pieces menge anzahl quantite cantidad cds");
/** Money that is not what was paid for the goods. */
export const otherMoneyWords = list(
  "discount disc tax vat freight shipping fee cost margin refund tip coupon balance limit match charge charges",
);
/** What was bought. */
export const productWords = list("product item sku stock article asin upc isbn artikel stockcode");
/** What kind of goods it was. */
export const categoryWords = list("category department brand section family kategorie");
/** Where in the world. */
export const countryWords = list("country nation land pays pais");
/** What became of it. */
export const statusWords = list("status state stage");
/** What a person is like: columns that describe and never name. */
export const attributeWords = list(
  "name first last city town zip postcode postal street address country region state segment type since age gender sex phone telephone mobile status group title class category date time birth language income tier level score",
);
