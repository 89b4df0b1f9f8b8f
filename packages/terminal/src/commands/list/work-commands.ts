import type { Command } from "../command.ts";

/** What can be done with customers, runs and methods. */
export const workCommands = {
  "stop-job": {
    title: "stop it",
    doc: "Stops the work, or takes it out of the queue; what was published stays.",
    keys: ["x"],
    groups: ["runs", "discover"],
    footer: 5,
  },
  discover: {
    title: "discover",
    doc: "Lets the method look for groups in the data there is; what it finds is shown when it is done.",
    keys: ["d"],
    groups: ["discover", "model"],
    footer: 4,
  },
  "discover-with": {
    title: "with parameters",
    doc: "Asks for parameters, such as k=5, and lets the method look with them.",
    keys: ["p"],
    groups: ["discover"],
    footer: 6,
  },
  goal: {
    title: "what for",
    doc: "Asks what you want to find out, and shows only the methods for that, best first.",
    keys: ["a"],
    groups: ["discover"],
    footer: 7,
  },
  "other-model": {
    title: "other model",
    doc: "Shows another of the models there are: of another method, or found in another way.",
    keys: ["o"],
    groups: ["model"],
    footer: 8,
  },
  "save-part": {
    title: "save as a segment",
    doc: "Asks for a name, and writes the rule of what is chosen to segments/.",
    keys: ["w"],
    groups: ["saving", "drilled"],
    footer: 5,
  },
  "save-all": {
    title: "save all rules",
    doc: "Asks for a file, and writes all rules that were found to it.",
    keys: ["W"],
    groups: ["saving"],
    footer: 7,
  },
  score: {
    title: "fit the methods",
    doc: "Fits all methods of the project's plugins anew; the next run uses their models.",
    keys: ["S"],
    groups: ["runs"],
  },
  "try-send": {
    title: "try sending",
    doc: "Tells what a sink would get of a segment; nothing is sent.",
    keys: ["t"],
    groups: ["runs"],
    footer: 7,
  },
  "send-tried": {
    title: "send what was tried",
    doc: "Sends the audience of the sending that was tried and is chosen, after asking.",
    keys: ["T"],
    groups: ["runs"],
  },
  "export-text": {
    title: "export as text",
    doc: "Writes what is shown, as it stands and without colours, to a file; of a long text all of it.",
    keys: ["e"],
    groups: ["text", "chart"],
    footer: 6,
  },
} as const satisfies Record<string, Command>;
