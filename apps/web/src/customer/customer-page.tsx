import { useState } from "react";
import { useLocation, useParams } from "wouter";
import { useSession } from "../api/questions.ts";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { Empty } from "../parts/empty.tsx";
import { PageHead } from "../parts/page-head.tsx";
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
        <div className="stack">
          <KeyForm key={key} begun={key ?? ""} />
          {key === undefined ? <Teach /> : <Found customer={decodeURIComponent(key)} />}
        </div>
      )}
    </>
  );
}

const Teach = () => (
  <Empty icon="customer" title="Whom are you looking for?">
    Type the key of a customer, as it stands in your data. The lists of members lead here as well.
  </Empty>
);

function KeyForm({ begun }: { readonly begun: string }) {
  const [typed, type] = useState(begun);
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
        aria-label="Key of the customer"
        placeholder="Key of the customer"
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
