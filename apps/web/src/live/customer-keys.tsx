import { Link } from "wouter";
import type { Scalar } from "../api/answers.ts";

/** Customers by their keys, each leading to all that is known of them. */
export function CustomerKeys({ keys }: { readonly keys: readonly Scalar[] }) {
  if (keys.length === 0) return <p className="soft">Nobody.</p>;
  return (
    <ul className="row wrap">
      {keys.map((key) => (
        <li key={String(key)}>
          <Link className="badge" href={`/customers/${encodeURIComponent(String(key))}`}>
            {String(key)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
