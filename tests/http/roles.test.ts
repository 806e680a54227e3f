/**
 * The roles of a newsroom are made once; afterwards they are the administrator's. One installation lives through it all, for a
 * start is what costs most here: each chapter does what may happen to an installation, and looks at it after the next start.
 */
import { makeApplication, type Application } from '../support/application';
import { startNewsroom, type Newsroom } from '../support/newsroom';

let application: Application;
let newsroom: Newsroom | null = null;
beforeAll(async () => {
  application = await makeApplication();
  await start();
});
afterAll(async () => {
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
interface Granted {
  id: number;
  subject: string;
  action: string;
  properties: { fields?: string[] };
  role: { code: string };
}
const PHOTO = 'plugin::humas.photo';
const FACILITY = 'plugin::humas.facility';
const SEE = 'plugin::humas.sources.see';
const FIRST = ['Author', 'Editor', 'Humas Wilayah', 'Kalapas', 'Penulis', 'Penyunting', 'Super Admin'];
const ALL = ['humas-kalapas', 'humas-penulis', 'humas-penyunting', 'humas-wilayah'];

const query = (uid: string) => (newsroom as Newsroom).strapi.db.query(uid as never);
const forget = (key: string) => (newsroom as Newsroom).strapi.store({ type: 'plugin', name: 'humas', key }).delete({});
const roles = (): Promise<Role[]> =>
  query('admin::role').findMany({ orderBy: { id: 'asc' }, populate: { permissions: true } } as never);
const byName = async (name: string) => (await roles()).find((role) => role.name === name) as Role;
const names = async () => (await roles()).map(({ name }) => name).sort();
const who = async (action: string) =>
  (await roles())
    .filter(({ permissions }) => permissions.some((each) => each.action === action))
    .map(({ code }) => code)
    .filter((code) => code !== 'strapi-super-admin')
    .sort();
const takeFrom = (codes: string[]) =>
  query('admin::permission').deleteMany({ where: { action: SEE, role: { code: { $in: codes } } } } as never);
const granted = (subject: string): Promise<Granted[]> =>
  query('admin::permission').findMany({ where: { subject }, populate: { role: true } } as never);
const ours = async (subject: string) =>
  (await granted(subject)).filter(({ role, properties }) => role.code.startsWith('humas-') && properties.fields);
const write = ({ id, properties }: Granted, fields: string[]) =>
  query('admin::permission').update({ where: { id }, data: { properties: { ...properties, fields } } } as never);

describe('an empty database', () => {
  it('gets four roles with Indonesian names beside those of Strapi, and a second start makes none again', async () => {
    expect(await names()).toEqual(FIRST);
    const before = await roles();
    await again();
    expect(await roles()).toEqual(before);
  });

  it("leaves Strapi's Author limited to what the Author made", async () => {
    const author = (await roles()).find(({ code }) => code === 'strapi-author');
    const edits =
      author?.permissions.filter(({ action }) => action === 'plugin::content-manager.explorer.update') ?? [];
    expect(edits.length).toBeGreaterThan(3);
    for (const { conditions } of edits) expect(conditions).toEqual(['admin::is-creator']);
  });

  it('gives each role what it may do', async () => {
    expect(await who(SEE)).toEqual(ALL);
    expect(await who('plugin::humas.sources.decide')).toEqual(['humas-penyunting', 'humas-wilayah']);
    expect(await who('plugin::humas.coverage.see')).toEqual(ALL);
    expect(await who('plugin::humas.coverage.decide')).toEqual(['humas-penyunting', 'humas-wilayah']);
  });
});

describe('what is newer than the roles of an installation', () => {
  const NEW = ['consentGivenBy', 'consentGivenOn', 'consentUntil', 'consentReference', 'masks', 'focalPoint'];

  /** As it was before there were consents and sources: no role knows of them. */
  beforeAll(async () => {
    for (const each of [...(await granted(PHOTO)), ...(await granted(FACILITY))]) {
      const fields = each.properties.fields?.filter((name) => ![...NEW, 'watermark', 'logo'].includes(name));
      if (fields) await write(each, fields);
    }
    await takeFrom(ALL);
    for (const key of ['roles-later-fields', 'roles-later-permissions']) await forget(key);
    await again();
  });

  it('attributes come to our roles, where they may act at all, and to nobody else', async () => {
    expect((await ours(PHOTO)).length).toBe(11); // create, read, update of three roles, read and update of one
    for (const { properties } of await ours(PHOTO)) expect(properties.fields).toEqual(expect.arrayContaining(NEW));
    for (const { properties } of await ours(FACILITY))
      expect(properties.fields).toEqual(expect.arrayContaining(['watermark', 'logo']));
    const author = (await granted(PHOTO)).filter(({ role }) => role.code === 'strapi-author');
    for (const { properties } of author) expect(properties.fields ?? []).not.toContain('masks');
  });

  it('permissions come to those that a new installation gives them to', async () => {
    expect(await who(SEE)).toEqual(ALL);
  });
});

describe('what the administrator deleted, renamed or took from a role', () => {
  let narrowed: Granted;
  let leftToHead: number;

  beforeAll(async () => {
    [narrowed] = (await ours(PHOTO)).filter(({ role }) => role.code === 'humas-penulis') as [Granted];
    const fields = narrowed.properties.fields ?? [];
    await write(
      narrowed,
      fields.filter((name) => name !== 'masks'),
    );
    const { id, permissions } = await byName('Kalapas');
    leftToHead = permissions.length - 2;
    await takeFrom(['humas-kalapas']);
    await query('admin::permission').deleteMany({
      where: { role: { code: 'humas-kalapas' }, action: 'plugin::humas.workflow.approve' },
    } as never);
    await query('admin::role').update({ where: { id }, data: { name: 'Kepala' } } as never);
    await (newsroom as Newsroom).strapi.service('admin::role').deleteByIds([(await byName('Penyunting')).id]);
    await again();
  });

  it('stays so', async () => {
    expect(await names()).toEqual(['Author', 'Editor', 'Humas Wilayah', 'Kepala', 'Penulis', 'Super Admin']);
    expect((await byName('Kepala')).permissions).toHaveLength(leftToHead);
    expect(await who('plugin::humas.workflow.approve')).not.toContain('humas-kalapas');
  });

  it('is not given again when it was newer than the role', async () => {
    const [after] = (await ours(PHOTO)).filter(({ id }) => id === narrowed.id);
    expect(after?.properties.fields).toContain('consentUntil');
    expect(after?.properties.fields).not.toContain('masks');
    expect(await who(SEE)).toEqual(['humas-penulis', 'humas-wilayah']);
  });
});

it('a role of the same name that the administrator made before does not stop the start', async () => {
  const { strapi } = newsroom as Newsroom;
  const made = (await roles()).filter(({ code }) => code.startsWith('humas-'));
  await strapi.service('admin::role').deleteByIds(made.map(({ id }) => id));
  await forget('roles');
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
  expect((await byName('Penulis')).permissions).toEqual([]);
});
