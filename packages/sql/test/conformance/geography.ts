import * as b from "../support/build.ts";
import { customer, order } from "../support/catalogue.ts";
import type { Case } from "../support/case.ts";

const home = (latitude: number | string | null, longitude: number | string | null) => ({
  home_lat: latitude,
  home_lon: longitude,
});
const berlin = b.place("52.5219", "13.4132");
const munich = home("48.1372", "11.5756");

/**
 * Distances on a sphere of 6,371,008.8 m, worked out by another way than the haversine: as the angle between two vectors.
 */
export const geography: readonly Case[] = [
  {
    title: "Berlin to Munich is 504,659.29 m, which is 504,659",
    customers: [munich],
    rule: b.near(customer.home, berlin, "504659"),
    gives: [true],
  },
  {
    title: "Berlin to Munich is not 504,658.9 m: the distance is whole before it is compared",
    customers: [munich],
    rule: b.near(customer.home, berlin, "504658.9"),
    gives: [false],
  },
  {
    title: "Alexanderplatz to the main station is 2,984.58 m, which is 2,985",
    customers: [home("52.5251", "13.3694")],
    rule: b.all(
      b.near(customer.home, berlin, "2985"),
      b.not(b.near(customer.home, berlin, "2984")),
    ),
    gives: [true],
  },
  {
    title: "a degree of the equator is 111,195.08 m",
    customers: [home(0, 1)],
    rule: b.all(
      b.near(customer.home, b.place("0", "0"), "111195"),
      b.not(b.near(customer.home, b.place("0", "0"), "111194")),
    ),
    gives: [true],
  },
  {
    title: "the distance across the date line is the short one: 22,239 m",
    customers: [home(0, "179.9")],
    rule: b.all(
      b.near(customer.home, b.place("0", "-179.9"), "22239"),
      b.not(b.near(customer.home, b.place("0", "-179.9"), "22238")),
    ),
    gives: [true],
  },
  {
    title: "opposite points are half the way round, 20,015,114 m",
    customers: [home(90, 0), home(0, 0), home("-37.8", "144.9")],
    rule: b.any(
      b.near(customer.home, b.place("-90", "77"), "20015114"),
      b.near(customer.home, b.place("0", "180"), "20015114"),
      b.near(customer.home, b.place("37.8", "-35.1"), "20015114"),
    ),
    gives: [true, true, true],
  },
  {
    title: "the same place is 0 m away",
    customers: [home("52.5219", "13.4132"), munich],
    rule: b.near(customer.home, berlin, "0"),
    gives: [true, false],
  },
  {
    title: "a point with a coordinate missing or beyond the globe is unknown",
    customers: [
      home(90, 180),
      home(-90, -180),
      home("90.000001", 0),
      home(0, "180.000001"),
      home("-90.000001", 0),
      home(0, "-180.000001"),
      home(null, 0),
      home(0, null),
      home("nan", 0),
      home(0, "inf"),
    ],
    rule: b.known(customer.home),
    gives: [true, true, false, false, false, false, false, false, false, false],
  },
  {
    title: "an unknown point is near nothing, however far near is",
    customers: [home(91, 0), home(null, 0), {}, home(0, 0)],
    rule: b.near(customer.home, berlin, "99999999"),
    gives: [false, false, false, true],
  },
  {
    title: "a constant point beyond the globe is unknown",
    customers: [home(0, 0)],
    rule: b.near(customer.home, b.place("91", "0"), "99999999"),
    gives: [false],
  },
  {
    title: "a point made of numbers",
    customers: [{ points: 52.52, children: 13 }, { points: 91, children: 13 }, { points: 52.52 }],
    rule: b.near(b.point(customer.points, customer.children), berlin, "50000"),
    gives: [true, false, false],
  },
  {
    title: "what stands in for an unknown point",
    customers: [munich, {}, home(99, 0)],
    rule: b.near(b.orElse(customer.home, berlin), berlin, "1000"),
    gives: [false, true, true],
  },
  {
    title: "what stands in may be unknown too",
    customers: [munich, {}],
    rule: b.known(b.orElse(customer.home, b.point(customer.points, customer.points))),
    gives: [true, false],
  },
  {
    title: "the place of an event, in a filter",
    orders: [
      { spot_lat: 48, spot_lon: 11 },
      { spot_lat: 52.5, spot_lon: 13.4 },
      { spot_lat: 52.5 },
    ],
    rule: b.aggregate("count", "orders", { filter: b.near(order.spot, berlin, "5000") }),
    gives: ["1"],
  },
  {
    title: "the place of the last event, also where it is unknown",
    customers: [{}, {}],
    orders: [
      { of: 0, at: "2026-01-01T00:00:00Z", spot_lat: 48, spot_lon: 11 },
      { of: 0, at: "2026-01-02T00:00:00Z", spot_lat: 52.5, spot_lon: 13.4 },
      { of: 1, at: "2026-01-01T00:00:00Z", spot_lat: 52.5, spot_lon: 13.4 },
      { of: 1, at: "2026-01-02T00:00:00Z", spot_lat: 52.5 },
    ],
    rule: b.near(b.aggregate("last", "orders", { argument: order.spot }), berlin, "5000"),
    gives: [true, false],
  },
];
