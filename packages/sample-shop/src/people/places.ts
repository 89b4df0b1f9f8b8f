/** The languages customers speak. */
export const languages = ["de", "en", "es", "fr", "it", "nl"] as const;

/** A language by its two-letter code. */
export type Language = (typeof languages)[number];

/** A place customers live in. */
export interface City {
  readonly country: Country;
  readonly name: string;
  readonly region: string;
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
  /** What its postcodes look like: `#` stands for a digit, `@` for a letter. */
  readonly postcodes: string;
  readonly language: Language;
  /** How many of a thousand customers live there. */
  readonly weight: number;
}

/** The countries the shop delivers to, by ISO 3166 code, with their calling codes. */
export const callingCodes = {
  AT: 43,
  CH: 41,
  DE: 49,
  ES: 34,
  FR: 33,
  GB: 44,
  IE: 353,
  IT: 39,
  NL: 31,
  US: 1,
} as const;

/** A country by its ISO 3166 code. */
export type Country = keyof typeof callingCodes;

/** All countries, in alphabetical order. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a literal are what its type says
export const countries = Object.keys(callingCodes) as readonly Country[];

type CityRow = readonly [string, string, number, number, string, number];

const cityRows: readonly (readonly [Country, Language, readonly CityRow[]])[] = [
  [
    "GB",
    "en",
    [
      ["London", "England", 51.5074, -0.1278, "SE## #@@", 74],
      ["Manchester", "England", 53.4808, -2.2426, "M# #@@", 38],
      ["Birmingham", "England", 52.4862, -1.8904, "B# #@@", 34],
      ["Leeds", "England", 53.8008, -1.5491, "LS# #@@", 28],
      ["Bristol", "England", 51.4545, -2.5879, "BS# #@@", 24],
      ["Glasgow", "Scotland", 55.8642, -4.2518, "G# #@@", 22],
      ["Edinburgh", "Scotland", 55.9533, -3.1883, "EH# #@@", 20],
      ["Cardiff", "Wales", 51.4816, -3.1791, "CF# #@@", 12],
      ["Belfast", "Northern Ireland", 54.5973, -5.9301, "BT# #@@", 8],
    ],
  ],
  [
    "DE",
    "de",
    [
      ["Berlin", "Berlin", 52.52, 13.405, "10###", 52],
      ["Hamburg", "Hamburg", 53.5511, 9.9937, "20###", 32],
      ["München", "Bayern", 48.1351, 11.582, "80###", 34],
      ["Köln", "Nordrhein-Westfalen", 50.9375, 6.9603, "50###", 28],
      ["Frankfurt am Main", "Hessen", 50.1109, 8.6821, "60###", 22],
      ["Stuttgart", "Baden-Württemberg", 48.7758, 9.1829, "70###", 18],
      ["Leipzig", "Sachsen", 51.3397, 12.3731, "04###", 18],
      ["Dresden", "Sachsen", 51.0504, 13.7373, "01###", 16],
    ],
  ],
  [
    "FR",
    "fr",
    [
      ["Paris", "Île-de-France", 48.8566, 2.3522, "750##", 40],
      ["Lyon", "Auvergne-Rhône-Alpes", 45.764, 4.8357, "690##", 20],
      ["Marseille", "Provence-Alpes-Côte d'Azur", 43.2965, 5.3698, "130##", 18],
      ["Nice", "Provence-Alpes-Côte d'Azur", 43.7102, 7.262, "06###", 12],
      ["Bordeaux", "Nouvelle-Aquitaine", 44.8378, -0.5792, "330##", 10],
    ],
  ],
  [
    "US",
    "en",
    [
      ["New York", "New York", 40.7128, -74.006, "100##", 36],
      ["Boston", "Massachusetts", 42.3601, -71.0589, "021##", 20],
      ["Chicago", "Illinois", 41.8781, -87.6298, "606##", 22],
      ["Seattle", "Washington", 47.6062, -122.3321, "981##", 14],
      ["Austin", "Texas", 30.2672, -97.7431, "787##", 14],
      ["San Francisco", "California", 37.7749, -122.4194, "941##", 14],
    ],
  ],
  [
    "NL",
    "nl",
    [
      ["Amsterdam", "Noord-Holland", 52.3676, 4.9041, "10## @@", 26],
      ["Rotterdam", "Zuid-Holland", 51.9244, 4.4777, "30## @@", 18],
      ["Utrecht", "Utrecht", 52.0907, 5.1214, "35## @@", 14],
    ],
  ],
  [
    "AT",
    "de",
    [
      ["Wien", "Wien", 48.2082, 16.3738, "1##0", 34],
      ["Graz", "Steiermark", 47.0707, 15.4395, "80##", 12],
      ["Salzburg", "Salzburg", 47.8095, 13.055, "50##", 10],
    ],
  ],
  [
    "CH",
    "de",
    [
      ["Zürich", "Zürich", 47.3769, 8.5417, "80##", 22],
      ["Bern", "Bern", 46.948, 7.4474, "30##", 10],
    ],
  ],
  ["CH", "fr", [["Genève", "Genève", 46.2044, 6.1432, "12##", 12]]],
  [
    "ES",
    "es",
    [
      ["Madrid", "Comunidad de Madrid", 40.4168, -3.7038, "280##", 24],
      ["Barcelona", "Cataluña", 41.3874, 2.1686, "080##", 22],
    ],
  ],
  [
    "IT",
    "it",
    [
      ["Milano", "Lombardia", 45.4642, 9.19, "201##", 22],
      ["Roma", "Lazio", 41.9028, 12.4964, "001##", 20],
    ],
  ],
  [
    "IE",
    "en",
    [
      ["Dublin", "Leinster", 53.3498, -6.2603, "D0# @#@#", 20],
      ["Cork", "Munster", 51.8985, -8.4756, "T12 @#@#", 10],
    ],
  ],
];

/** Every place customers live in. */
export const cities: readonly City[] = cityRows.flatMap(([country, language, rows]) =>
  rows.map(([name, region, latitude, longitude, postcodes, weight]) => ({
    country,
    name,
    region,
    latitude,
    longitude,
    postcodes,
    language,
    weight,
  })),
);
