import type { RouteHeader } from "./route.ts";

const example = '"9f86d081884c7d659a2feaa0c55ad015"';

export const etag: RouteHeader = {
  name: "ETag",
  description: "The version, for `If-Match`.",
  example,
};

export const ifMatch: RouteHeader = {
  name: "If-Match",
  description: "The version that was read: another one is left as it is (412).",
  example,
};

export const ifMatchOrNone: RouteHeader = {
  ...ifMatch,
  description: `${ifMatch.description} \`If-None-Match: *\` instead makes what must not be there yet.`,
};

export const ifNoneMatch: RouteHeader = {
  name: "If-None-Match",
  description: "The version that is known already: then nothing but that is told (304).",
  example,
};
