import type { Principal } from "@satsuma/http";

/** What is known of a request before its answer. */
export interface Arrival {
  readonly requestId: string;
  readonly principal: Principal | undefined;
}

/** What is known of requests: told at the front, and asked by the routes. */
export class Arrivals {
  readonly #of = new WeakMap<Request, Arrival>();

  tell(request: Request, arrival: Arrival): void {
    this.#of.set(request, arrival);
  }

  /** @throws RangeError for a request that did not come by the front */
  of(request: Request): Arrival {
    const arrival = this.#of.get(request);
    if (arrival === undefined) throw new RangeError("the request did not come by the front");
    return arrival;
  }
}
