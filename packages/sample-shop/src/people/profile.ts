import type { Customer } from "../life/customer.ts";
import type { Interest } from "./interests.ts";
import type { City, Language } from "./places.ts";
import type { Demographics } from "./demographics.ts";
import type { Person } from "./person.ts";

/** Where customers can have heard of the shop. */
export const acquisitionChannels = [
  "search",
  "social",
  "referral",
  "ads",
  "store",
  "partner",
] as const;

type AcquisitionChannel = (typeof acquisitionChannels)[number];

/** What the shop knows of a customer; `undefined` for what it was not told. */
export interface Profile {
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly birthDate: number | undefined;
  readonly gender: Demographics["gender"] | undefined;
  readonly incomeBand: Demographics["incomeBand"] | undefined;
  readonly education: Demographics["education"] | undefined;
  readonly language: Language | undefined;
  readonly city: City | undefined;
  readonly address: Address | undefined;
  readonly interests: readonly Interest[] | undefined;
  readonly acquisition: AcquisitionChannel | undefined;
}

/** A place on the map, known together or not at all. */
export interface Address {
  readonly postcode: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Which share of customers told each thing. */
const told = {
  email: 0.97,
  phone: 0.68,
  birthDate: 0.86,
  gender: 0.91,
  income: 0.62,
  education: 0.57,
  language: 0.93,
  city: 0.99,
  address: 0.95,
  interests: 0.74,
  acquisition: 0.88,
} as const;

/** Draws what a customer told the shop. Each thing is kept back or not whatever it says. */
export function drawProfile(customer: Customer, person: Person): Profile {
  const random = customer.random.split("profile");
  const know = <Value>(share: number, value: Value): Value | undefined =>
    random.uniform() < share ? value : undefined;
  const city = know(told.city, person.city);
  const { postcode, latitude, longitude } = person;
  return {
    email: know(told.email, person.email),
    phone: know(told.phone, person.phone),
    birthDate: know(told.birthDate, person.birthDate),
    gender: know(told.gender, person.gender),
    incomeBand: know(told.income, person.incomeBand),
    education: know(told.education, person.education),
    language: know(told.language, person.language),
    city,
    address: know(told.address, { postcode, latitude, longitude }) && city && person,
    interests: know(told.interests, customer.tastes.interests),
    acquisition: know(
      told.acquisition,
      acquisitionChannels[Math.floor(random.uniform() ** 1.5 * acquisitionChannels.length)]!,
    ),
  };
}
