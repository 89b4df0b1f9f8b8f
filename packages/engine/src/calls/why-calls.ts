import type { Project } from "../project.ts";
import { findSegment } from "../rules/checked-rules.ts";
import { aboutTrait } from "../why/about-trait.ts";
import { audit } from "../why/everyone/audit.ts";
import { whyMember } from "../why/why.ts";
import { whyTiers } from "../why/why-tiers.ts";
import { whyTrait } from "../why/why-trait.ts";
import type { Opened } from "./opened.ts";

type WhyCalls = Pick<Project, "why" | "audit" | "whyTiers" | "aboutTrait" | "whyTrait">;

/** Reasons, customer by customer. */
export const whyCalls = ({ sessions }: Opened): WhyCalls => ({
  why: async (segment, customer, options = {}) =>
    sessions.take(options, async (session) =>
      whyMember(session, findSegment(segment, session.program.segments), customer),
    ),

  audit: async (options = {}) => sessions.take(options, audit),

  whyTiers: async (tiers, customer, options = {}) =>
    sessions.take(options, async (session) => whyTiers(session, tiers, customer)),

  aboutTrait: async (trait, options = {}) =>
    sessions.take(options, async (session) => aboutTrait(trait, session)),

  whyTrait: async (trait, customer, options = {}) =>
    sessions.take(options, async (session) => whyTrait(trait, customer, session)),
});
