/** Currencies of the countries shops most often sell to, by ISO 3166 code; euro countries are listed once. */
const currencies: Readonly<Record<string, string>> = {
  AE: "AED",
  AR: "ARS",
  AU: "AUD",
  BR: "BRL",
  CA: "CAD",
  CH: "CHF",
  CL: "CLP",
  CN: "CNY",
  CO: "COP",
  CZ: "CZK",
  DK: "DKK",
  EG: "EGP",
  GB: "GBP",
  HK: "HKD",
  HU: "HUF",
  ID: "IDR",
  IL: "ILS",
  IN: "INR",
  JP: "JPY",
  KE: "KES",
  KR: "KRW",
  MX: "MXN",
  MY: "MYR",
  NG: "NGN",
  NO: "NOK",
  NZ: "NZD",
  PE: "PEN",
  PH: "PHP",
  PK: "PKR",
  PL: "PLN",
  RO: "RON",
  SA: "SAR",
  SE: "SEK",
  SG: "SGD",
  TH: "THB",
  TR: "TRY",
  TW: "TWD",
  UA: "UAH",
  US: "USD",
  VN: "VND",
  ZA: "ZAR",
};
const euro = new Set("AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split(" "));

/** Zones of countries that have one, or where one is far ahead by people. */
const zones: Readonly<Record<string, string>> = {
  AT: "Europe/Vienna",
  BE: "Europe/Brussels",
  BG: "Europe/Sofia",
  CH: "Europe/Zurich",
  CN: "Asia/Shanghai",
  CZ: "Europe/Prague",
  DE: "Europe/Berlin",
  DK: "Europe/Copenhagen",
  EE: "Europe/Tallinn",
  ES: "Europe/Madrid",
  FI: "Europe/Helsinki",
  FR: "Europe/Paris",
  GB: "Europe/London",
  GR: "Europe/Athens",
  HK: "Asia/Hong_Kong",
  HR: "Europe/Zagreb",
  HU: "Europe/Budapest",
  IE: "Europe/Dublin",
  IL: "Asia/Jerusalem",
  IN: "Asia/Kolkata",
  IT: "Europe/Rome",
  JP: "Asia/Tokyo",
  KE: "Africa/Nairobi",
  KR: "Asia/Seoul",
  LT: "Europe/Vilnius",
  LU: "Europe/Luxembourg",
  LV: "Europe/Riga",
  NG: "Africa/Lagos",
  NL: "Europe/Amsterdam",
  NO: "Europe/Oslo",
  NZ: "Pacific/Auckland",
  PH: "Asia/Manila",
  PL: "Europe/Warsaw",
  PT: "Europe/Lisbon",
  RO: "Europe/Bucharest",
  SE: "Europe/Stockholm",
  SG: "Asia/Singapore",
  SI: "Europe/Ljubljana",
  SK: "Europe/Bratislava",
  TR: "Europe/Istanbul",
  TW: "Asia/Taipei",
  ZA: "Africa/Johannesburg",
};

/** The ISO 3166 code of a country by its code or English name: `GB`, `UK`, `United Kingdom`; undefined for anything else. */
export function countryCode(text: string): string | undefined {
  const wanted = text.trim().toLowerCase();
  const short = shortNames[wanted];
  if (short !== undefined) return short;
  return knownCodes.find((code) => code.toLowerCase() === wanted || englishName(code) === wanted);
}

/** What is paid with in a country; undefined where this is not known. */
export const currencyOf = (code: string): string | undefined =>
  euro.has(code) ? "EUR" : currencies[code];

/** The time of a country; undefined where it has several, or this is not known. */
export const zoneOf = (code: string): string | undefined => zones[code];

const shortNames: Readonly<Record<string, string>> = {
  uk: "GB",
  england: "GB",
  "great britain": "GB",
  usa: "US",
  eire: "IE",
  deutschland: "DE",
};

const knownCodes: readonly string[] = [
  ...new Set([...Object.keys(currencies), ...euro, ...Object.keys(zones)]),
];

const names = new Intl.DisplayNames("en", { type: "region" });

const englishName = (code: string): string | undefined => names.of(code)?.toLowerCase();
