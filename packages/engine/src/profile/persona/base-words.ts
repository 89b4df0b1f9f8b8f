import type { Profile } from "../profile-result.ts";

/** Whom the segment is compared with, in a sentence: `the rest`, or the other segment's name; undefined without a base. */
export function baseWords({ base }: Pick<Profile, "base">): string | undefined {
  switch (base.kind) {
    case "rest":
      return "the rest";
    case "segment":
      return /^[\w.]+$/u.test(base.name) ? base.name : "those it is compared with";
    case "none":
      return undefined;
  }
}
