import type { Asking } from "../ask.ts";
import type { Client } from "../client.ts";

type RuleCalls = Pick<
  Client,
  | "rules"
  | "rule"
  | "saveRule"
  | "removeRule"
  | "check"
  | "segments"
  | "segment"
  | "saveSegment"
  | "removeSegment"
>;

/** Rule files, and the segments they declare. */
export const ruleCalls = (asking: Asking): RuleCalls => ({
  rules: ({ signal } = {}) => asking.json("rules", ["get", "/rules"], { signal }),
  rule: (file, { signal } = {}) =>
    asking.json("rule", ["get", "/rules/{file}"], { params: { file }, signal }),
  saveRule: (file, text, ifVersion, { signal } = {}) =>
    asking.json("saveRule", ["put", "/rules/{file}"], {
      params: { file },
      body: { text },
      headers: replacing(ifVersion),
      signal,
    }),
  async removeRule(file, ifVersion, { signal } = {}) {
    await asking.response("removeRule", ["delete", "/rules/{file}"], {
      params: { file },
      headers: replacing(ifVersion),
      signal,
    });
  },
  check: ({ signal, ...body } = {}) => asking.json("check", ["post", "/check"], { body, signal }),

  segments: ({ signal } = {}) => asking.json("segments", ["get", "/segments"], { signal }),
  segment: (name, { signal } = {}) =>
    asking.json("segment", ["get", "/segments/{name}"], { params: { name }, signal }),
  saveSegment: (name, text, ifVersion, { signal } = {}) =>
    asking.json("saveSegment", ["put", "/segments/{name}"], {
      params: { name },
      body: { text },
      headers: replacing(ifVersion),
      signal,
    }),
  async removeSegment(name, ifVersion, { signal } = {}) {
    await asking.response("removeSegment", ["delete", "/segments/{name}"], {
      params: { name },
      headers: replacing(ifVersion),
      signal,
    });
  },
});

/** What must be there for an edit to be carried out: a version, or nothing. */
const replacing = (ifVersion: string | null): Readonly<Record<string, string>> =>
  ifVersion === null ? { "If-None-Match": "*" } : { "If-Match": `"${ifVersion}"` };
