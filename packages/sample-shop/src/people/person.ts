import type { Random } from "@satsuma/stats";
import { drawInteger, weightedChoice } from "@satsuma/stats";

import type { Customer } from "../life/customer.ts";
import type { Demographics } from "./demographics.ts";
import { drawDemographics } from "./demographics.ts";
import { names } from "./names.ts";
import type { City, Language } from "./places.ts";
import { callingCodes, cities } from "./places.ts";
import { fillPattern } from "./postcode.ts";

/** Who a customer is, whether the shop was told or not. */
export interface Person extends Demographics {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly language: Language;
  readonly city: City;
  readonly postcode: string;
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
}

// Speaks another language than the neighbours: English.
const SPEAKS_ENGLISH = 0.06;
// Domains that are reserved for examples: nobody can ever own them.
const domains = ["example.com", "example.org", "example.net"] as const;

const chooseCity = weightedChoice(cities.map(({ weight }) => weight));

/** Draws who a customer is. */
export function drawPerson(customer: Customer, windowEnd: number): Person {
  const random = customer.random.split("person");
  const city = cities[chooseCity(random)]!;
  const demographics = drawDemographics(random, customer, windowEnd);
  const local = names[city.language];
  const firstName = oneOf(random, givenNames(random, local, demographics));
  const lastName = oneOf(random, local.families);
  return {
    ...demographics,
    firstName,
    lastName,
    email: `${asciiName(firstName)}.${asciiName(lastName)}${customer.id}@${oneOf(random, domains)}`,
    phone: drawPhone(random, city),
    language: random.uniform() < SPEAKS_ENGLISH ? "en" : city.language,
    city,
    postcode: fillPattern(random, city.postcodes),
    latitude: near(random, city.latitude),
    longitude: near(random, city.longitude),
  };
}

const oneOf = <Value>(random: Random, list: readonly Value[]): Value =>
  list[drawInteger(random, 0, list.length - 1)]!;

function givenNames(
  random: Random,
  { women, men }: { readonly women: readonly string[]; readonly men: readonly string[] },
  { gender }: Demographics,
): readonly string[] {
  if (gender === "female") return women;
  if (gender === "male") return men;
  return random.uniform() < 0.5 ? women : men;
}

/** Lower-case letters from a to z only. */
const asciiName = (name: string) =>
  name
    .replaceAll("ß", "ss")
    .replaceAll("ı", "i")
    .normalize("NFD")
    .replaceAll(/[^A-Za-z]/g, "")
    .toLowerCase();

/** No number of these countries goes on with 000, so nobody can be called by mistake. */
const drawPhone = (random: Random, { country }: City) =>
  `+${callingCodes[country]} 000 ${drawInteger(random, 1_000_000, 9_999_999)}`;

/** Within about five kilometres, to four decimal places. */
const near = (random: Random, degrees: number) =>
  Math.round((degrees + (random.uniform() - 0.5) * 0.09) * 10_000) / 10_000;
