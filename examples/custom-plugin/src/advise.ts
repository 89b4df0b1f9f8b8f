import type { Advice, DataFacts, EventTableFacts } from "@satsuma/plugin";

/** What the plugin could do with a project's data. */
export function advise({ events }: DataFacts): readonly Advice[] {
  const [busiest] = events.toSorted((a, b) => perCustomer(b) - perCustomer(a));
  const about = {
    method: "rhythm",
    goal: "see who is late for the next order",
    words: ["late", "rhythm", "regularity"],
  };
  if (busiest === undefined || perCustomer(busiest) < 2) {
    return [
      {
        ...about,
        fit: "not",
        because: "no event table has two events for each of its customers",
        missing: ["an event table of orders, with customers who came back"],
      },
    ];
  }
  const { name, rows, customers } = busiest;
  return [
    {
      ...about,
      fit: perCustomer(busiest) < 4 ? "fairly" : "well",
      because: `${customers} customers have ${rows} ${name}`,
      missing: [],
      config: { orders: name },
    },
  ];
}

const perCustomer = ({ rows, customers }: EventTableFacts): number =>
  customers === 0 ? 0 : rows / customers;
