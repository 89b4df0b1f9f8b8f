import type { Value } from "@satsuma/ir";

/** The most degrees that a latitude and a longitude have, north and south, east and west. */
export const mostDegrees = { latitude: 90, longitude: 180 } as const;

/** The degrees a value is for everyone; undefined when it must be calculated. */
export function degreesOf(value: Value): number | undefined {
  if (value.kind === "defined") return degreesOf(value.of);
  return value.kind === "literal" ? Number(value.value) : undefined;
}

/** True when a latitude and a longitude are the same for everyone and lie on the globe. */
export function areOnGlobe([latitude, longitude]: readonly Value[]): boolean {
  const north = latitude && degreesOf(latitude);
  const east = longitude && degreesOf(longitude);
  return (
    north !== undefined &&
    east !== undefined &&
    Math.abs(north) <= mostDegrees.latitude &&
    Math.abs(east) <= mostDegrees.longitude
  );
}
