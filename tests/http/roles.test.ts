/** The roles of a newsroom are made once; afterwards they are the administrator's. */
import { makeApplication, type Application } from '../support/application';
import { startNewsroom, type Newsroom } from '../support/newsroom';

let application: Application;
let newsroom: Newsroom | null = null;
beforeEach(async () => {
  application = await makeApplication();
  await start();
});
afterEach(async () => {
  await newsroom?.stop();
  await application.remove();
});

const start = async () => (newsroom = await startNewsroom(application));
async function again() {
  await newsroom?.stop();
  newsroom = null;
  await start();
}
interface Role {
  id: number;
  code: string;
  name: string;
  permissions: { action: string; conditions: string[] }[];
}
const roles = (): Promise<Role[]> =>
  (newsroom as Newsroom).strapi.db
    .query('admin::role')
    .findMany({ orderBy: { id: 'asc' }, populate: { permissions: true } });
const names = async () => (await roles()).map(({ name }) => name).sort();
const FIRST = ['Author', 'Editor', 'Humas Wilayah', 'Kalapas', 'Penulis', 'Penyunting', 'Super Admin'];

it('an empty database gets four roles with Indonesian names beside those of Strapi, and a second start makes none again', async () => {
  expect(await names()).toEqual(FIRST);
  const before = await roles();
  await again();
  expect(await roles()).toEqual(before);
});

it("Strapi's Author is still limited to what the Author made", async () => {
  const author = (await roles()).find(({ code }) => code === 'strapi-author');
  const edits = author?.permissions.filter(({ action }) => action === 'plugin::content-manager.explorer.update') ?? [];
  expect(edits.length).toBeGreaterThan(3);
  for (const { conditions } of edits) expect(conditions).toEqual(['admin::is-creator']);
});

it('what the administrator deleted, renamed or took from a role stays so', async () => {
  const query = (uid: string) => (newsroom as Newsroom).strapi.db.query(uid as never);
  const byName = async (name: string) => (await roles()).find((role) => role.name === name) as Role;
  await (newsroom as Newsroom).strapi.service('admin::role').deleteByIds([(await byName('Penyunting')).id]);
  const { id, permissions } = await byName('Kalapas');
  await query('admin::role').update({ where: { id }, data: { name: 'Kepala' } });
  await query('admin::permission').deleteMany({
    where: { role: { id }, action: 'plugin::humas.workflow.approve' },
  } as never);
  await again();
  expect(await names()).toEqual(['Author', 'Editor', 'Humas Wilayah', 'Kepala', 'Penulis', 'Super Admin']);
  expect((await byName('Kepala')).permissions).toHaveLength(permissions.length - 1);
});

it('a role of the same name that the administrator made before does not stop the start', async () => {
  const { strapi } = newsroom as Newsroom;
  const made = (await roles()).filter(({ code }) => code.startsWith('humas-'));
  await strapi.service('admin::role').deleteByIds(made.map(({ id }) => id));
  await strapi.store({ type: 'plugin', name: 'humas', key: 'roles' }).delete({});
  await strapi.service('admin::role').create({ name: 'Penulis', description: 'Made by hand' });
  await again();
  expect(await names()).toEqual([
    'Author',
    'Editor',
    'Humas Wilayah',
    'Kalapas',
    'Penulis',
    'Penulis (humas)',
    'Penyunting',
    'Super Admin',
  ]);
  const byHand = (await roles()).find(({ name }) => name === 'Penulis');
  expect(byHand?.permissions).toEqual([]);
});
