const { startPostgres } = require('./postgres.cjs');

/** One real PostgreSQL for the whole project; each suite makes a database of its own in it. */
module.exports = async () => {
  const server = await startPostgres();
  globalThis.humasPostgres = server;
  process.env.HUMAS_TEST_POSTGRES = server.url;
};
