/** Everything the shop sells belongs to one of these. */
export const categories = [
  "baking",
  "beauty",
  "books",
  "electronics",
  "fashion",
  "garden",
  "kitchen",
  "pets",
  "sports",
  "stationery",
  "toys",
  "wine",
] as const;

/** A kind of goods. */
export type Category = (typeof categories)[number];

/** What a category sells and how dear it is. */
export interface Assortment {
  /** Prices of the cheapest and the dearest product, in whole cents. */
  readonly prices: readonly [number, number];
  /** The chance that a line of an order is sent back. */
  readonly returned: number;
  /** Five goods, each sold in the four grades of `grades`. */
  readonly goods: readonly [string, string, string, string, string];
  readonly grades: readonly [string, string, string, string];
}

const sizes = ["Small", "Classic", "Large", "Grand"] as const;
const makes = ["Everyday", "Plus", "Select", "Studio"] as const;

/** What each category sells. */
export const assortments: Readonly<Record<Category, Assortment>> = {
  baking: {
    prices: [199, 8900],
    returned: 0.015,
    goods: ["Whisk", "Loaf Tin", "Piping Set", "Rolling Pin", "Proving Basket"],
    grades: makes,
  },
  beauty: {
    prices: [249, 9500],
    returned: 0.03,
    goods: ["Hand Cream", "Face Oil", "Lip Balm", "Shampoo Bar", "Night Serum"],
    grades: sizes,
  },
  books: {
    prices: [299, 6500],
    returned: 0.015,
    goods: ["Atlas", "Cookbook", "Novel", "Field Guide", "Picture Book"],
    grades: ["Pocket", "Paperback", "Hardback", "Collector's"],
  },
  electronics: {
    prices: [599, 64900],
    returned: 0.08,
    goods: ["Cable", "Speaker", "Headphones", "Lamp", "Camera"],
    grades: makes,
  },
  fashion: {
    prices: [499, 18900],
    returned: 0.22,
    goods: ["Socks", "Scarf", "Shirt", "Jumper", "Coat"],
    grades: ["Cotton", "Linen", "Merino", "Cashmere"],
  },
  garden: {
    prices: [199, 15900],
    returned: 0.02,
    goods: ["Seeds", "Trowel", "Planter", "Lantern", "Bench"],
    grades: sizes,
  },
  kitchen: {
    prices: [349, 24900],
    returned: 0.04,
    goods: ["Chopping Board", "Kettle", "Frying Pan", "Knife", "Casserole"],
    grades: makes,
  },
  pets: {
    prices: [199, 7900],
    returned: 0.02,
    goods: ["Chew Toy", "Collar", "Food Bowl", "Basket", "Travel Crate"],
    grades: sizes,
  },
  sports: {
    prices: [399, 29900],
    returned: 0.07,
    goods: ["Bottle", "Yoga Mat", "Racket", "Running Vest", "Tent"],
    grades: ["Start", "Club", "Pro", "Summit"],
  },
  stationery: {
    prices: [149, 4900],
    returned: 0.01,
    goods: ["Pencils", "Notebook", "Wall Planner", "Gift Wrap", "Fountain Pen"],
    grades: makes,
  },
  toys: {
    prices: [299, 12900],
    returned: 0.03,
    goods: ["Puzzle", "Building Blocks", "Soft Bear", "Board Game", "Train Set"],
    grades: sizes,
  },
  wine: {
    prices: [599, 14900],
    returned: 0.005,
    goods: ["Riesling", "Rioja", "Chablis", "Barolo", "Champagne"],
    grades: ["Half Bottle", "Bottle", "Reserve", "Magnum"],
  },
};
