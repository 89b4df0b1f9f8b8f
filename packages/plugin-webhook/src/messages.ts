import { cell } from "@satsuma/plugin";
import type { Frame, Scalar, Sink } from "@satsuma/plugin";

type Audience = Parameters<Sink["write"]>[0];

/** One message of a delivery: the same part has the same id and content however often it is sent. */
export interface Message {
  readonly id: string;
  readonly body: string;
  readonly members: number;
}

/** How an audience is told. */
export interface Telling {
  readonly type: "audience.snapshot" | "audience.changes";
  readonly delivery: string;
  readonly membersPerMessage: number;
}

type Member = Readonly<Record<string, Scalar>>;

/** An audience in messages of so many members, in order; one message where there is nobody, so that the receiver knows that. */
export async function* messagesOf(audience: Audience, telling: Telling): AsyncGenerator<Message> {
  const { membersPerMessage } = telling;
  const parts = Math.max(1, Math.ceil(audience.rows / membersPerMessage));
  let part = 0;
  for await (const members of inParts(audience.batches, membersPerMessage)) {
    part += 1;
    yield messageOf(members, audience, { ...telling, part, parts });
  }
  if (part === 0) yield messageOf([], audience, { ...telling, part: 1, parts });
}

function messageOf(
  members: readonly Member[],
  { segment, asOf, rows }: Audience,
  { type, delivery, part, parts }: Telling & { readonly part: number; readonly parts: number },
): Message {
  const data = { segment, as_of: asOf, delivery, part, parts, rows, members };
  return {
    id: `${delivery}.${part}`,
    body: JSON.stringify({ type, timestamp: asOf, data }),
    members: members.length,
  };
}

async function* inParts(
  batches: AsyncIterable<Frame>,
  size: number,
): AsyncGenerator<readonly Member[]> {
  let waiting: Member[] = [];
  for await (const batch of batches) {
    for (const member of rowsOf(batch)) {
      waiting.push(member);
      if (waiting.length < size) continue;
      yield waiting;
      waiting = [];
    }
  }
  if (waiting.length > 0) yield waiting;
}

function* rowsOf({ length, columns }: Frame): Generator<Member> {
  const named = Object.entries(columns);
  for (let row = 0; row < length; row += 1)
    yield Object.fromEntries(named.map(([name, values]) => [name, cell(values, row)]));
}
