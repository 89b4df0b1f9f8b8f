import type { Row } from "../columns/growing-table.ts";
import {
  choice,
  choices,
  date,
  instant,
  number,
  text,
  whole,
  yesNo,
} from "../columns/column-plan.ts";
import type { Customer } from "../life/customer.ts";
import type { Loyalty } from "../life/loyalty.ts";
import { loyaltyTiers } from "../life/loyalty.ts";
import type { Consent } from "../people/consent.ts";
import { educations, genders, incomeBands } from "../people/demographics.ts";
import { interests } from "../people/interests.ts";
import type { Person } from "../people/person.ts";
import { cities, countries, languages } from "../people/places.ts";
import type { Profile } from "../people/profile.ts";
import { acquisitionChannels } from "../people/profile.ts";

const distinct = (texts: readonly string[]) => [...new Set(texts)];

/** One row a customer, with what the shop knows at the end of the window. */
export const customerColumns = {
  customer_id: whole("The customer's number, from 1"),
  first_name: text("Given name"),
  last_name: text("Family name"),
  email: text("E-mail address; every one is under a domain reserved for examples"),
  phone: text("Phone number; none of them can be called"),
  birth_date: date("Day of birth"),
  gender: choice(genders, "Gender, as told"),
  income_band: choice(incomeBands, "Yearly income of the household, in euros"),
  education: choice(educations, "Highest degree"),
  preferred_language: choice(languages, "Language to write in, by its two-letter code"),
  country: choice(countries, "Country of residence, by its two-letter code"),
  region: choice(distinct(cities.map(({ region }) => region)), "Region of residence"),
  city: choice(distinct(cities.map(({ name }) => name)), "Town of residence"),
  postcode: text("Postcode; some begin with a zero"),
  latitude: number("Degrees north of the home"),
  longitude: number("Degrees east of the home"),
  interests: choices(interests, "What the customer said they like"),
  email_opt_in: yesNo("May be written to by e-mail"),
  sms_opt_in: yesNo("May be written to by text message"),
  unsubscribed_at: instant("When the customer asked for no more e-mails"),
  signed_up_at: instant("When the customer signed up"),
  acquisition_channel: choice(acquisitionChannels, "Where the customer heard of the shop"),
  loyalty_tier: choice(loyaltyTiers, "Tier in the loyalty programme; unknown for who did not join"),
  loyalty_points: whole("Points that can be redeemed; unknown for who did not join"),
};

/** What a customer's row is made of. */
export interface CustomerFacts {
  readonly customer: Customer;
  readonly person: Person;
  readonly profile: Profile;
  readonly consent: Consent;
  readonly loyalty: Loyalty | undefined;
  readonly unsubscribedAt: number;
}

/** A customer as a row. */
export function customerRow(facts: CustomerFacts): Row<typeof customerColumns> {
  const { customer, person, profile, consent, loyalty, unsubscribedAt } = facts;
  return {
    customer_id: customer.id,
    first_name: person.firstName,
    last_name: person.lastName,
    email: profile.email,
    phone: profile.phone,
    birth_date: profile.birthDate ?? NaN,
    gender: profile.gender,
    income_band: profile.incomeBand,
    education: profile.education,
    preferred_language: profile.language,
    country: person.city.country,
    region: profile.city?.region,
    city: profile.city?.name,
    postcode: profile.address?.postcode,
    latitude: profile.address?.latitude ?? NaN,
    longitude: profile.address?.longitude ?? NaN,
    interests: profile.interests,
    email_opt_in: Number.isNaN(unsubscribedAt) ? consent.email : false,
    sms_opt_in: consent.sms,
    unsubscribed_at: unsubscribedAt,
    signed_up_at: customer.signedUpAt,
    acquisition_channel: profile.acquisition,
    loyalty_tier: loyalty?.tier,
    loyalty_points: loyalty?.points ?? NaN,
  };
}
