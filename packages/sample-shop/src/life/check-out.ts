import { productPath } from "../goods/paths.ts";
import type { Order } from "./order.ts";
import type { CartAdd, Steps, View } from "./visit.ts";

const SECONDS_ON_PAGE = 41;
const MOST_PRODUCT_PAGES = 3;

/**
 * The pages that led to an order: its products, the cart and the check-out, the last just before it was placed.
 *
 * @param earliest the instant before which the customer was not there, in seconds since 1970
 */
export function checkOut(order: Order, earliest: number): Steps {
  const lines = order.lines.slice(0, MOST_PRODUCT_PAGES);
  const paths = [...lines.map((line) => productPath(line.product)), "/cart", "/checkout"];
  const timeOf = (page: number) =>
    Math.max(order.at - (paths.length - page) * SECONDS_ON_PAGE, earliest);
  const views = paths.map((path, page): View => ({ at: timeOf(page), path }));
  const cartAdds = lines.map(({ product, quantity }, page): CartAdd => ({
    at: timeOf(page) + 25,
    product,
    quantity,
  }));
  return { views, cartAdds };
}
