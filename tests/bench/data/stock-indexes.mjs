/** What a careful developer adds to stock Strapi for the questions that are measured; docs/performance.md lists them. */
export const STOCK_INDEXES = [
  'create index stock_articles_list on humas_articles (locale, released_at desc, id) where published_at is not null',
  'create index stock_articles_slug on humas_articles (slug, locale, published_at)',
  'create index stock_articles_count on humas_articles (locale, published_at)',
  'create index stock_facilities_slug on humas_facilities (slug)',
  'create index stock_regions_slug on humas_regions (slug)',
  'create index stock_events_slug on humas_events (slug)',
];

/** The tables are the plugin's; the files belong to the photos under another name here. */
export async function addStockIndexes(db) {
  await db.run(
    "update files_related_mph set related_type = replace(related_type, 'plugin::humas.photo', 'api::photo.photo')",
  );
  for (const statement of STOCK_INDEXES) await db.run(statement);
  await db.run('analyze');
}
