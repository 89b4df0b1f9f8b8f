import type { Sink, Delivered } from "../../sink.ts";
import { demandAccepts, demandRefuses } from "./config.ts";
import { canonical } from "./canonical.ts";
import { demand, demandNone } from "./check.ts";
import type { PlainCheck } from "./check.ts";
import { demandStops, resultOrRefusal } from "./called.ts";
import { atDestination, deliver, membersOf, sinkTrialOf } from "./delivery.ts";
import type { Subject } from "./options.ts";
import { demandNotAt, eachSink, faultAt, isFree } from "./subject.ts";

/** How sinks deliver. */
export const sinkChecks = (subject: Subject): PlainCheck[] => [
  {
    id: "sink-options",
    title: "accepts good options of a delivery and refuses bad ones by an issue",
    run: () => eachSink(subject, (sink) => demandOptions(sink, subject)),
  },
  {
    id: "sink-delivers",
    title: "delivers an audience, and says of each customer it rejects why",
    run: () =>
      eachSink(subject, async (sink) =>
        demandNotAt("sink-delivers", await deliveryFault(sink, subject)),
      ),
  },
  {
    id: "sink-dry-run",
    title: "changes nothing in a dry run",
    run: () => eachDelivering(subject, (sink) => demandDryRun(sink, subject)),
  },
  {
    id: "sink-once",
    title: "delivers once what is sent again under the same key",
    run: () => eachDelivering(subject, (sink) => demandOnce(sink, subject)),
  },
  {
    id: "sink-resumes",
    title: "delivers the whole under the same key after it failed half-way",
    run: () => eachDelivering(subject, (sink) => demandResumes(sink, subject)),
  },
  {
    id: "sink-aborts",
    title: "stops delivering when it is aborted",
    run: () => eachDelivering(subject, (sink) => demandSinkAborts(sink, subject)),
  },
  {
    id: "sink-unknowns",
    title: "delivers nobody, and unknown values in every column, or refuses by a coded error",
    run: () => eachDelivering(subject, (sink) => demandSinkUnknowns(sink, subject)),
  },
];

const deliveryFault = (sink: Sink, subject: Subject) =>
  faultAt(subject, "sink-delivers", `sink ${sink.name}`, () => demandDelivers(sink, subject));

/** Tries something on every sink that delivers at all. */
const eachDelivering = (subject: Subject, attempt: (sink: Sink) => Promise<void>) =>
  eachSink(subject, async (sink) => {
    if (isFree(subject, await deliveryFault(sink, subject))) await attempt(sink);
  });

async function demandOptions(sink: Sink, subject: Subject): Promise<void> {
  const what = `options of sink ${sink.name}`;
  await atDestination(sink, subject, async ({ options }) => {
    await demandAccepts(what, subject, sink.options, options);
  });
  await demandRefuses(what, subject, sink.options, sinkTrialOf(sink, subject).bad);
}

const demandDelivers = (sink: Sink, subject: Subject): Promise<void> =>
  atDestination(sink, subject, async (destination) => {
    const before = canonical(await destination.received());
    const delivered = await deliver(sink, subject, destination);
    const members = membersOf(sink, subject);
    demandNone(deliveredFaults(delivered, members.map(keyOf)).map(by(sink)));
    const { refused = [] } = sinkTrialOf(sink, subject);
    const unsaid = refused.filter((key) => !delivered.rejected.some((row) => row.customer === key));
    demandNone(unsaid.map((key) => `says nothing of ${key}, who is refused`).map(by(sink)));
    const isThere = delivered.accepted === 0 || canonical(await destination.received()) !== before;
    demand(isThere, `sink ${sink.name} says it delivered, and nothing has arrived`);
  });

const keyOf = ({ customer = null }: Readonly<Record<string, unknown>>): string => String(customer);

const by =
  ({ name }: Sink) =>
  (fault: string): string =>
    `sink ${name} ${fault}`;

function deliveredFaults(
  { accepted, rejected, where }: Delivered,
  keys: readonly string[],
): string[] {
  const strangers = rejected.filter(({ customer }) => !keys.includes(customer));
  const faults = strangers.map(({ customer }) => `rejects ${customer}, who is no member`);
  if (rejected.some(({ reason }) => reason.trim() === "")) faults.push("rejects without a reason");
  if (where.trim() === "") faults.push("does not say where it delivered");
  const sum = accepted + rejected.length;
  if (sum !== keys.length) {
    faults.push(
      `accounts for ${sum} of ${keys.length} customers: accepted and rejected add up to all`,
    );
  }
  return faults;
}

const demandDryRun = (sink: Sink, subject: Subject): Promise<void> =>
  atDestination(sink, subject, async (destination) => {
    const before = canonical(await destination.received());
    await deliver(sink, subject, destination, { isDryRun: true });
    const after = canonical(await destination.received());
    demand(after === before, `sink ${sink.name} changed something in a dry run`);
  });

const demandOnce = (sink: Sink, subject: Subject): Promise<void> =>
  atDestination(sink, subject, async (destination) => {
    await deliver(sink, subject, destination);
    const first = canonical(await destination.received());
    await deliver(sink, subject, destination);
    const second = canonical(await destination.received());
    demand(first === second, `sink ${sink.name} delivered twice what has one key`);
  });

async function demandResumes(sink: Sink, subject: Subject): Promise<void> {
  const whole = await atDestination(sink, subject, async (destination) => {
    await deliver(sink, subject, destination);
    return canonical(await destination.received());
  });
  await atDestination(sink, subject, async (destination) => {
    const half = deliver(sink, subject, destination, { breaksAfter: 1 });
    const isBroken = await half.then(
      () => false,
      () => true,
    );
    demand(isBroken, `sink ${sink.name} finished although its batches broke off`);
    await deliver(sink, subject, destination);
    const found = canonical(await destination.received());
    demand(found === whole, `sink ${sink.name} delivered otherwise after it failed half-way`);
  });
}

async function demandSinkAborts(sink: Sink, subject: Subject): Promise<void> {
  const what = `sink ${sink.name}`;
  await atDestination(sink, subject, (destination) => {
    const signal = AbortSignal.abort(new Error("aborted by the test"));
    return demandStops(what, subject, () => deliver(sink, subject, destination, { signal }));
  });
  await atDestination(sink, subject, (destination) => {
    const controller = new AbortController();
    const { signal } = controller;
    const onBatch = () => controller.abort(new Error("aborted by the test"));
    return demandStops(what, subject, () =>
      deliver(sink, subject, destination, { signal, onBatch }),
    );
  });
}

async function demandSinkUnknowns(sink: Sink, subject: Subject): Promise<void> {
  const members = membersOf(sink, subject);
  const optional = Object.entries(sink.accepts).filter(([, { isRequired }]) => isRequired !== true);
  const trials = {
    nobody: [],
    ...Object.fromEntries(
      optional.map(([name]) => [name, members.map((row) => ({ ...row, [name]: null }))]),
    ),
  };
  for (const [name, rows] of Object.entries(trials)) {
    await atDestination(sink, subject, async (destination) => {
      const what = `sink ${sink.name}, tried with ${name === "nobody" ? name : `unknown ${name}`},`;
      const delivered = await resultOrRefusal(what, () =>
        deliver(sink, subject, destination, { rows }),
      );
      if (delivered === undefined) return;
      demandNone(deliveredFaults(delivered, rows.map(keyOf)).map((fault) => `${what} ${fault}`));
    });
  }
}
