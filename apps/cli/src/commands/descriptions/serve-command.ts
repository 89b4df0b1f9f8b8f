import type { Command } from "../command.ts";

/** The server, and who may use it. */
export const serveCommands: readonly Command[] = [
  {
    name: "serve",
    arguments: [],
    summary: "serve the page and the API",
    about:
      "Serves the project to browsers and programs until it is stopped: a page to write rules in and see whom they mean, and an API for other systems. Listens to this computer alone unless told; to others only with API keys or an issuer of tokens. Variables of the environment set the rest: docs/operate.md lists them.",
    examples: [
      ["satsuma serve --project shop --open", "the page, in your browser"],
      ["satsuma keys create nightly --scopes read,run", "a key for another system"],
      ["satsuma serve --host 0.0.0.0 --port 8080", "for other computers; needs a key"],
    ],
    options: [
      { flags: "--host <address>", doc: "address to listen on (127.0.0.1)" },
      { flags: "--port <number>", doc: "port to listen on (4747, or the next that is free)" },
      { flags: "--open", doc: "open the page in the browser" },
    ],
    // Longer than a server gives answers and jobs to finish: it ends by itself, and a second signal ends it at once.
    graceMs: 3_700_000,
    load: async () => (await import("../serve.ts")).serve,
  },
  {
    name: "keys list",
    arguments: [],
    summary: "list the API keys",
    about:
      "Lists the API keys of the project's server: what each is for, what it may do, until when, and when it was last used. The keys themselves are kept nowhere.",
    examples: [["satsuma keys", "who may use the server"]],
    options: [],
    load: async () => (await import("../keys-list.ts")).keysList,
  },
  {
    name: "keys create",
    arguments: [{ name: "<name>", doc: "what it is for: nightly, reporting" }],
    summary: "make one",
    about:
      "Makes an API key for the project's server and prints it, once: it cannot be shown again. From the first key on nobody gets in without one, on this computer either. Scopes: read sees names, rules and counts; pii also customers; write edits rules; run evaluates and publishes; export takes audiences out.",
    examples: [
      ["satsuma keys create nightly --scopes read,run", "a key that may run"],
      ["satsuma keys create crm --scopes read,pii,export --expires 90d", "one for 90 days"],
    ],
    options: [
      { flags: "--scopes <list>", doc: "read, write, run, export, pii (read)" },
      { flags: "--expires <when>", doc: "days or a date: 90d, 2027-01-31; else it holds for ever" },
    ],
    load: async () => (await import("../keys-create.ts")).keysCreate,
  },
  {
    name: "keys revoke",
    arguments: [{ name: "[id]", doc: "of the key, as the list shows it" }],
    summary: "take one away",
    about:
      "Takes an API key away: it is refused from now on, by a running server too. With --all every key is forgotten, as if there had never been one: then a server on this computer is open to this computer again.",
    examples: [["satsuma keys revoke 0f6c1d2e9a8b7c65", "no longer taken"]],
    options: [{ flags: "--all", doc: "forget every key" }],
    load: async () => (await import("../keys-revoke.ts")).keysRevoke,
  },
];
