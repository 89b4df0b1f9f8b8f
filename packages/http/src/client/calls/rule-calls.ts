import type { Asking } from "../ask.ts";
import type { Client, Editing } from "../client.ts";

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
  saveRule: (file, text, ifVersion, { signal, breaking, drafts } = {}) =>
    asking.json("saveRule", ["put", "/rules/{file}"], {
      params: { file },
      query: meant(breaking),
      body: { text, ...together(drafts) },
      headers: replacing(ifVersion),
      signal,
    }),
  async removeRule(file, ifVersion, { signal, breaking } = {}) {
    await asking.response("removeRule", ["delete", "/rules/{file}"], {
      params: { file },
      query: meant(breaking),
      headers: replacing(ifVersion),
      signal,
    });
  },
  check: ({ signal, ...body } = {}) => asking.json("check", ["post", "/check"], { body, signal }),

  segments: ({ signal } = {}) => asking.json("segments", ["get", "/segments"], { signal }),
  segment: (name, { signal } = {}) =>
    asking.json("segment", ["get", "/segments/{name}"], { params: { name }, signal }),
  saveSegment: (name, text, ifVersion, { signal, breaking, drafts } = {}) =>
    asking.json("saveSegment", ["put", "/segments/{name}"], {
      params: { name },
      query: meant(breaking),
      body: { text, ...together(drafts) },
      headers: replacing(ifVersion),
      signal,
    }),
  async removeSegment(name, ifVersion, { signal, breaking } = {}) {
    await asking.response("removeSegment", ["delete", "/segments/{name}"], {
      params: { name },
      query: meant(breaking),
      headers: replacing(ifVersion),
      signal,
    });
  },
});

const meant = (breaking = false): { readonly breaking?: "true" } =>
  breaking ? { breaking: "true" } : {};

const together = (drafts: Editing["drafts"]): { readonly drafts?: Record<string, string | null> } =>
  drafts === undefined ? {} : { drafts: { ...drafts } };

/** What must be there for an edit to be carried out: a version, or nothing. */
const replacing = (ifVersion: string | null): Readonly<Record<string, string>> =>
  ifVersion === null ? { "If-None-Match": "*" } : { "If-Match": `"${ifVersion}"` };
