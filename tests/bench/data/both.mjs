/** Writes into two databases at once; reads from the first. Stock Strapi has no editions to carry. */
const NOT_STOCK = ['humas_editions', 'humas_edition_refs', 'humas_slugs'];

export function both(product, stock) {
  const inBoth = (name) => [
    name,
    async (...values) => void (await product[name](...values), await stock[name](...values)),
  ];
  return {
    ...product,
    ...Object.fromEntries(['remove', 'run', 'begin', 'finish', 'close'].map(inBoth)),
    async insert(table, columns, rows) {
      await product.insert(table, columns, rows);
      if (!NOT_STOCK.includes(table)) await stock.insert(table, columns, rows);
    },
  };
}
