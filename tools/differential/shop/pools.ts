/** Values that programs and data share, so that they meet: the odd ones among them. */

/** Letters that engines fold and measure differently, signs that patterns use, both ways to write é. */
export const texts = [
  "web",
  "WEB",
  "Straße",
  "strasse",
  "İstanbul",
  "istanbul",
  "caf\u00e9",
  "cafe\u0301",
  "CAF\u00c9",
  "a_b",
  "a%b",
  "a\\b",
  "it's",
  'say "hi"',
  "",
  " web ",
  "😀 web",
  "Ωμέγα",
  "ωμέγα",
  "!a*?",
] as const;

/** Exact numbers with up to three digits after the point. */
export const numbers = [
  "0",
  "1",
  "-1",
  "2",
  "2.5",
  "10",
  "99.99",
  "100",
  "-0.01",
  "0.125",
] as const;
export const wholes = ["0", "1", "2", "3", "5", "-2"] as const;

/** On and beyond what a double counts exactly. */
export const largeNumbers = [
  "9007199254740992",
  "9007199254740993",
  "-9007199254740993",
  "90071992547409930",
  "0",
  "1",
] as const;
export const amounts = ["0", "0.01", "-5", "10", "99.99", "100", "100.5", "2500"] as const;
/** What is not a finite number counts as unknown. */
export const doubles = [
  "0",
  "NaN",
  "Infinity",
  "1.5",
  "-2.25",
  "0.1",
  "0.30000000000000004",
  "1000000.000001",
] as const;

/** Latitude and longitude: places near each other, poles, and both sides of the date line. */
export const points = [
  "52.5219,13.4132",
  "52.52,13.405",
  "48.1372,11.5756",
  "90,0",
  "-90,180",
  "0,180",
  "0,-180",
  "0,0",
  "-33.8688,151.2093",
] as const;
