import type { Aggregate, Cond, Literal, Value } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import { connective } from "./connective.ts";

/** One of the two numbers that a stored point is: a column of its own. */
export type Coordinate = Extract<Value, { kind: "attribute" | "field" }> & {
  readonly coordinate: "latitude" | "longitude";
};

/** True for a coordinate of a stored point. */
export const isCoordinate = (value: Value): value is Coordinate => "coordinate" in value;

type Near = Extract<Cond, { kind: "near" }>;
type Axis = Coordinate["coordinate"];

const approx: ValueType = { kind: "approx" };
const yesNo: ValueType = { kind: "yes/no" };

/** Degrees beyond which there is nothing. */
const limits: Readonly<Record<Axis, string>> = { latitude: "90", longitude: "180" };

/** True for points, which no engine stores: they are taken apart before anything is written. */
export const isPoint = ({ type }: Value): boolean => type.kind === "point";

/**
 * A point as a `point` of two numbers, or a choice among such: what all points are once they are simple.
 *
 * @throws RangeError for a constant that is not `lat,lon`
 */
export function pointApart(value: Value): Value {
  switch (value.kind) {
    case "attribute":
    case "field":
      return pointOf(coordinateOf(value, "latitude"), coordinateOf(value, "longitude"));
    case "literal":
      return constantPoint(value);
    case "default":
      return {
        kind: "case",
        type: value.type,
        nullable: value.nullable,
        when: [isPointKnown(value.value)],
        values: [value.value],
        otherwise: value.fallback,
      };
    case "aggregate":
      return pickedPoint(value);
    default:
      return value;
  }
}

const pointOf = (latitude: Value, longitude: Value): Value => ({
  kind: "call",
  fn: "point",
  args: [latitude, longitude],
  type: { kind: "point" },
  nullable: true,
});

const coordinateOf = (of: Extract<Value, { kind: "attribute" | "field" }>, axis: Axis): Value => {
  const made: Coordinate = { ...of, type: approx, nullable: true, coordinate: axis };
  return made;
};

function constantPoint(literal: Literal): Value {
  const parts = String(literal.value).split(",");
  const [latitude = literal, longitude = literal] = parts.map((value): Literal => ({
    kind: "literal",
    type: { kind: "number" },
    nullable: false,
    value: value.trim(),
  }));
  const isNumber = ({ value }: Literal): boolean => /^-?\d+(?:\.\d+)?$/u.test(String(value));
  if (!isNumber(latitude) || !isNumber(longitude) || parts.length > 2) {
    throw new RangeError(`a point must be written lat,lon, got ${literal.value}`);
  }
  return pointOf(latitude, longitude);
}

/** The event is picked first and then its place is read, so each coordinate can be picked by itself. */
function pickedPoint(aggregate: Aggregate): Value {
  const { fn, argument } = aggregate;
  if (argument === undefined || (fn !== "first" && fn !== "last")) {
    throw new TypeError(`${fn} cannot be of points: only \`first\` and \`last\` can`);
  }
  const picked = (axis: Axis): Value => ({
    ...aggregate,
    type: approx,
    nullable: true,
    argument: along(argument, axis),
  });
  return pointOf(picked("latitude"), picked("longitude"));
}

/** One coordinate of a simple point. */
function along(point: Value, axis: Axis): Value {
  if (point.kind === "case") {
    const { otherwise } = point;
    return {
      ...point,
      type: approx,
      nullable: true,
      values: point.values.map((value) => along(value, axis)),
      ...(otherwise && { otherwise: along(otherwise, axis) }),
    };
  }
  const [latitude, longitude] = coordinatesOf(point);
  return axis === "latitude" ? latitude : longitude;
}

/** Latitude and longitude of a point. @throws TypeError for a choice among points, and for what is no point */
export function coordinatesOf(point: Value): readonly [Value, Value] {
  const args = point.kind === "call" && point.fn === "point" ? point.args : [];
  const [latitude, longitude] = args;
  if (latitude === undefined || longitude === undefined) {
    throw new TypeError(`a ${point.kind} is not a point of two numbers`);
  }
  return [latitude, longitude];
}

/** Both coordinates of a simple point are known and on the globe. */
export function isPointKnown(point: Value): Cond {
  if (point.kind === "case") return chosen(point, isPointKnown);
  const [latitude, longitude] = coordinatesOf(point);
  const onGlobe = [within(latitude, limits.latitude), within(longitude, limits.longitude)];
  return connective(onGlobe, "and", false);
}

/** A test of distance between simple points as one between points of two numbers, both of them known. */
export function nearApart(near: Near): Cond {
  const { value, of } = near;
  if (value.kind === "case") return chosen(value, (each) => nearApart({ ...near, value: each }));
  if (of.kind === "case") return chosen(of, (each) => nearApart({ ...near, of: each }));
  const bare: Near = { kind: "near", value, of, metres: near.metres };
  return connective([isPointKnown(value), isPointKnown(of), bare], "and", false);
}

/** What a choice among points comes to when each of them is put to a test. */
function chosen(point: Extract<Value, { kind: "case" }>, test: (point: Value) => Cond): Cond {
  const truth = (of: Value): Value => ({
    kind: "truth",
    type: yesNo,
    nullable: false,
    of: test(of),
  });
  const { when, values, otherwise } = point;
  const value: Value = {
    kind: "case",
    type: yesNo,
    nullable: true,
    when,
    values: values.map(truth),
    ...(otherwise && { otherwise: truth(otherwise) }),
  };
  return { kind: "isYes", value };
}

function within(value: Value, limit: string): Cond {
  if (value.kind === "literal") {
    return { kind: "constant", value: Math.abs(Number(value.value)) <= Number(limit) };
  }
  const end = (text: string): Literal => ({
    kind: "literal",
    type: value.type.kind === "approx" ? approx : { kind: "number" },
    nullable: false,
    value: text,
  });
  return { kind: "between", value, low: end(`-${limit}`), high: end(limit) };
}
