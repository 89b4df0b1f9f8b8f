import fc from "fast-check";

/**
 * Property tests draw the same cases in every run, so that a run that fails says something about the change it ran on. Set
 * RANDOM_SEED to a whole number for other cases, or to `new` for cases nobody has seen; a failure prints the seed it came from.
 */
const seed = process.env["RANDOM_SEED"] ?? "20261122";
if (seed !== "new") fc.configureGlobal({ seed: Number(seed) });
