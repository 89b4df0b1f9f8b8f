import type { RowOrder } from "./row-source.ts";
import type { TableNow } from "./table-now.ts";

/** Filters while it is typed; escape restores the rows and where the user was, enter keeps them. */
export const filterHandler =
  <Item>({ source, state, shell }: TableNow<Item>) =>
  (): void => {
    const before = source.order;
    const was = state.now();
    const show = (filter: string): void => {
      source.setOrder(filteredBy(before, filter));
      state.change((now) => ({ ...now, row: 0, top: 0 }));
    };
    shell.ask({
      label: "filter",
      text: before.filter ?? "",
      typed: show,
      entered: show,
      left() {
        source.setOrder(before);
        state.change(() => was);
      },
    });
  };

/** Nothing typed is no filter. */
function filteredBy({ filter: _before, ...order }: RowOrder, filter: string): RowOrder {
  return filter === "" ? order : { ...order, filter };
}
