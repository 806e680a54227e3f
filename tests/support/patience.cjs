const os = require('node:os');

// Booting Strapi, a browser or an installation takes longer than jest's five seconds on a shared machine.
jest.setTimeout(300_000);
// What the server lets run at the lowest priority would wait for all other tests.
jest.spyOn(os, 'setPriority').mockImplementation(() => undefined);
