import { composePlugin } from './capability';

const service = () => ({});

describe('composing a plugin', () => {
  it('adds up what its capabilities add', () => {
    const route = { method: 'GET', path: '/a', handler: 'a.find', config: { auth: false, policies: [] } } as const;
    const plugin = composePlugin([
      { name: 'a', services: { a: service }, publicRoutes: [{ ...route, config: { auth: false, policies: [] } }] },
      { name: 'b', services: { b: service } },
    ]);
    expect(Object.keys(plugin.services)).toEqual(['a', 'b']);
    expect(plugin.routes['content-api'].routes).toEqual([route]);
  });

  it('refuses a name that two capabilities add, and names both', () => {
    const twice = () =>
      composePlugin([
        { name: 'a', services: { same: service } },
        { name: 'b', services: { same: service } },
      ]);
    expect(twice).toThrow("'b' and 'a' both add 'same' to services");
  });
});
