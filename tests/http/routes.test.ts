/** Every route of the plugin says who may ask, in words that Strapi understands. */
import { startNewsroom, type Newsroom } from '../support/newsroom';
import { TRANSITIONS } from '../../src/plugins/humas/server/src/workflow/transitions';

interface Route {
  method: string;
  path: string;
  handler: string;
  config: {
    auth?: false | { scope?: string[] };
    policies?: (string | { name: string; config: { actions?: Action[] } })[];
  };
}
interface Action {
  action: string;
  subject?: string;
}
type Router = Record<'admin' | 'content-api', { routes: Route[]; prefix?: string }>;

let newsroom: Newsroom;
let router: Router;
beforeAll(async () => {
  newsroom = await startNewsroom();
  router = newsroom.strapi.plugin('humas').routes as unknown as Router;
});
afterAll(() => newsroom?.close());

const named = ({ method, path }: Route) => `${method} ${path}`;
const actionsOf = ({ config }: Route): Action[] =>
  (config.policies ?? []).flatMap((policy) =>
    typeof policy === 'object' && policy.name === 'admin::hasPermissions' ? (policy.config.actions ?? []) : [],
  );
const registered = () => newsroom.strapi.service('admin::permission').actionProvider;

describe('a route of the panel', () => {
  it('is closed to who is not signed in', () => {
    const open = router.admin.routes.filter(({ config }) => !config.policies?.includes('admin::isAuthenticatedAdmin'));
    expect(open.map(named)).toEqual([]);
    expect(router.admin.routes.length).toBeGreaterThan(10);
  });

  it('asks for a permission that exists, for a type that it exists for', () => {
    const wrong = router.admin.routes.filter((route) => {
      const actions = actionsOf(route);
      return actions.length === 0 || actions.some((each) => !exists(each));
    });
    expect(wrong.map(named)).toEqual([]);
  });

  it('answers 401 without a session and 403 to who has no permission at all', async () => {
    const role = await newsroom.strapi.service('admin::role').create({ name: 'Tanpa izin', description: '-' });
    const nobody = await newsroom.hire(role.name as never);
    for (const { method, path } of router.admin.routes) {
      const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
      const address = `/humas${path.replace(/:\w+/g, '1')}`;
      expect({ address, status: (await newsroom.http[verb](address)).status }).toEqual({ address, status: 401 });
      expect({ address, status: (await nobody[verb](address)).status }).toEqual({ address, status: 403 });
    }
  });
});

function exists({ action, subject }: Action): boolean {
  const known = registered().get(action);
  if (!known) return false;
  return subject === undefined ? (known.subjects ?? []).length === 0 : known.subjects.includes(subject);
}

describe('a route of the public', () => {
  const isOpen = ({ config }: Route) => config.auth === false;

  it('that is open to all only reads, but for the one by which hubs tell of news', () => {
    const others = router['content-api'].routes.filter((route) => isOpen(route) && route.method !== 'GET');
    expect(others.map(named)).toEqual(['POST /websub/:source/:token']);
    expect(router['content-api'].routes.length).toBeGreaterThan(8);
  });

  it('that is not asks for a token, and is the embargo or writing of drafts and nothing else', () => {
    const closed = router['content-api'].routes.filter((route) => !isOpen(route));
    expect(closed.filter(({ config }) => !config.auth || !config.auth.scope?.length).map(named)).toEqual([]);
    expect(closed.map(named)).toEqual([
      'GET /embargoed',
      'GET /embargoed/:slug',
      'GET /drafts',
      'GET /drafts/:documentId',
      'POST /drafts',
      'PUT /drafts/:documentId',
      'POST /drafts/:documentId/submit',
      'POST /drafts/:documentId/preview',
    ]);
  });

  it('about drafts asks for a unit too', () => {
    const drafts = router['content-api'].routes.filter(({ path }) => path.startsWith('/drafts'));
    const unbound = drafts.filter(({ config }) => !config.policies?.includes('plugin::humas.bound-token'));
    expect(unbound.map(named)).toEqual([]);
  });
});

it('no permission of the plugin is without use', () => {
  const ours: string[] = registered()
    .keys()
    .filter((id: string) => id.startsWith('plugin::humas.'));
  const used = new Set([
    ...router.admin.routes.flatMap(actionsOf).map(({ action }) => action),
    ...TRANSITIONS.map(({ permission }) => permission.action),
  ]);
  expect(ours.filter((id) => !used.has(id))).toEqual([]);
  expect(ours.length).toBeGreaterThan(3);
});

it('every step of the workflow has a route, which asks for the permission of the step', () => {
  for (const { path, permission } of TRANSITIONS) {
    const route = router.admin.routes.find((each) => named(each) === `POST /articles/:documentId/${path}`);
    expect({ path, actions: route && actionsOf(route) }).toEqual({ path, actions: [permission] });
  }
});
