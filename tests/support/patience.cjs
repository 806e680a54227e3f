// Booting Strapi, a browser or an installation takes longer than jest's five seconds on a shared machine.
jest.setTimeout(300_000);
