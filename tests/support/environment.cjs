const { createRequire } = require('node:module');
const { TestEnvironment } = require('jest-environment-node');

/** `outside`: Node's own modules and process, which all test files of a worker share; jest would load each module again for each file. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.outside = { require: createRequire(__filename), process };
    this.global.Date = Date; // knex asks whether a value is one
  }
  async teardown() {
    delete this.global.outside; // jest empties whatever it can reach from here
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
    Object.assign(process.env, environment);
    await super.teardown();
  }
};

/** What a file sets for its Strapi is not for the next file, which begins with a copy of this. */
const environment = { ...process.env };

/** A Strapi that stops takes all listeners off the process; those by which a worker hears from jest are not its own. */
const known = new Set(process.eventNames().flatMap((name) => process.rawListeners(name)));
const { removeAllListeners } = process;
process.removeAllListeners = (...names) => {
  if (names.length > 0) return removeAllListeners.apply(process, names);
  for (const name of process.eventNames())
    for (const listener of process.rawListeners(name)) if (!known.has(listener)) process.removeListener(name, listener);
  return process;
};
