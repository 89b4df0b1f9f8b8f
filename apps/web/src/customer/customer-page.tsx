import { useState } from "react";
import { useLocation, useParams } from "wouter";
import { useSession } from "../api/questions.ts";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { Empty } from "../parts/empty.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { CustomerList } from "./customer-list.tsx";
import { CustomerReport } from "./customer-report.tsx";

/** One customer: everything that is known, every segment, and why. */
export function CustomerPage() {
  const { key } = useParams<{ key?: string }>();
  const session = useSession();
  const mayKnow = session.data?.scopes.includes("pii");
  return (
    <>
      <PageHead title={key === undefined ? "One customer" : `Customer ${decodeURIComponent(key)}`}>
        Which segments a customer is in, and why, or why not.
      </PageHead>
      {mayKnow === false ? (
        <Empty icon="customer" title="This key may not see single customers">
          Ask whoever runs the server for a key with the scope pii.
        </Empty>
      ) : (
        <Customers key={key} customer={key === undefined ? undefined : decodeURIComponent(key)} />
      )}
    </>
  );
}

/** The customer who is asked for; until then those whose key contains what is typed. */
function Customers({ customer }: { readonly customer: string | undefined }) {
  const [typed, type] = useState(customer ?? "");
  return (
    <div className="stack">
      <KeyForm typed={typed} type={type} />
      {customer === undefined ? (
        <CustomerList typed={typed.trim()} />
      ) : (
        <Found customer={customer} />
      )}
    </div>
  );
}

interface KeyFormProps {
  readonly typed: string;
  readonly type: (text: string) => void;
}

function KeyForm({ typed, type }: KeyFormProps) {
  const [, go] = useLocation();
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== "") go(`/customers/${encodeURIComponent(typed.trim())}`);
      }}
    >
      <input
        type="search"
        className="input"
        style={{ maxWidth: 320 }}
        aria-label="Key of the customer, or a part of it"
        placeholder="Key, or a part of it"
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
      <button type="submit" className="button">
        Look up
      </button>
    </form>
  );
}

function Found({ customer }: { readonly customer: string }) {
  const state = useAsk(["customer", customer], (client, signal) =>
    client.customer(customer, { signal }),
  );
  return (
    <Answer of={state} label="Looking the customer up" lines={8}>
      {(given) => <CustomerReport state={given} customer={customer} />}
    </Answer>
  );
}
