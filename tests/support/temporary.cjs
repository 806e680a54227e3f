const fs = require('node:fs');
const os = require('node:os');

const IN_MEMORY = '/dev/shm';
const ENOUGH_BYTES = 6 * 1024 ** 3;

/** Where throw-away applications and databases live: in memory where there is plenty, for they are written to all the time. */
exports.temporary = () => (isRoomy() ? IN_MEMORY : os.tmpdir());

function isRoomy() {
  if (!fs.existsSync(IN_MEMORY)) return false;
  const { bavail, bsize } = fs.statfsSync(IN_MEMORY);
  return Math.min(bavail * bsize, os.freemem()) > ENOUGH_BYTES;
}
