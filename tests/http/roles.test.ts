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

describe('attributes that are newer than the roles of an installation', () => {
  interface Granted {
    id: number;
    subject: string;
    action: string;
    properties: { fields?: string[] };
    role: { code: string };
  }
  const permissions = () => (newsroom as Newsroom).strapi.db.query('admin::permission');
  const granted = (subject: string): Promise<Granted[]> =>
    permissions().findMany({ where: { subject }, populate: { role: true } });
  const write = ({ id, properties }: Granted, fields: string[]) =>
    permissions().update({ where: { id }, data: { properties: { ...properties, fields } } });
  const PHOTO = 'plugin::humas.photo';
  const NEW = ['consentGivenBy', 'consentGivenOn', 'consentUntil', 'consentReference', 'masks', 'focalPoint'];
  const ours = async (subject: string) =>
    (await granted(subject)).filter(({ role, properties }) => role.code.startsWith('humas-') && properties.fields);

  /** As it was before there were consents: no role knows of them. */
  async function makeEarlier() {
    for (const each of [...(await granted(PHOTO)), ...(await granted('plugin::humas.facility'))]) {
      const fields = each.properties.fields?.filter((name) => ![...NEW, 'watermark', 'logo'].includes(name));
      if (fields) await write(each, fields);
    }
    await (newsroom as Newsroom).strapi.store({ type: 'plugin', name: 'humas', key: 'roles-later-fields' }).delete({});
  }

  it('come to our roles, where they may act at all, and to nobody else', async () => {
    await makeEarlier();
    await again();
    expect((await ours(PHOTO)).length).toBe(11); // create, read, update of three roles, read and update of one
    for (const { properties } of await ours(PHOTO)) expect(properties.fields).toEqual(expect.arrayContaining(NEW));
    for (const { properties } of await ours('plugin::humas.facility'))
      expect(properties.fields).toEqual(expect.arrayContaining(['watermark', 'logo']));
    const author = (await granted(PHOTO)).filter(({ role }) => role.code === 'strapi-author');
    for (const { properties } of author) expect(properties.fields ?? []).not.toContain('masks');
  });

  it('are not given again to whom the administrator took them from', async () => {
    await makeEarlier();
    await again();
    const [first] = (await ours(PHOTO)) as [Granted];
    await write(
      first,
      (first.properties.fields ?? []).filter((name) => name !== 'masks'),
    );
    await again();
    const [after] = (await ours(PHOTO)).filter(({ id }) => id === first.id);
    expect(after?.properties.fields).not.toContain('masks');
  });
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
