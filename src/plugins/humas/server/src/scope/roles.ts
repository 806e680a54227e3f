/** The four roles of a newsroom, made once. What an administrator changes or deletes afterwards stays so. */
import type { Core } from '@strapi/strapi';
import { LOCALES } from '../../../contracts/public';

type Letter = 'c' | 'r' | 'u' | 'd' | 'p';
const ACTIONS: Record<Letter, string> = {
  c: 'create',
  r: 'read',
  u: 'update',
  d: 'delete',
  p: 'publish',
};

interface RoleTemplate {
  code: string;
  name: string;
  description: string;
  /** Type to its actions: c(reate) r(ead) u(pdate) d(elete) p(ublish). */
  content: Record<string, string>;
  /** Permissions of this plugin, without `plugin::humas.`. */
  may: string[];
}

const REFERENCE = { region: 'r', topic: 'r', facility: 'r' };

export const ROLES: RoleTemplate[] = [
  {
    code: 'humas-penulis',
    name: 'Penulis',
    description: 'Staf humas: menulis artikel, kegiatan dan foto satuan kerjanya, lalu mengajukannya.',
    content: { article: 'crud', event: 'cru', photo: 'crud', official: 'r', ...REFERENCE },
    may: ['workflow.submit', 'workflow.trail', 'import', 'sources.see', 'coverage.see'],
  },
  {
    code: 'humas-penyunting',
    name: 'Penyunting',
    description: 'Kaur/Kasubag TU: menelaah, meminta perbaikan, menjadwalkan dan menerbitkan yang sudah disetujui.',
    content: { article: 'crudp', event: 'crudp', photo: 'crud', official: 'cru', ...REFERENCE },
    may: [
      ...['workflow.submit', 'workflow.request-changes', 'workflow.trail', 'import'],
      ...['sources.see', 'sources.decide', 'coverage.see', 'coverage.decide'],
    ],
  },
  {
    code: 'humas-kalapas',
    name: 'Kalapas',
    description: 'Kepala satuan kerja: menyetujui naskah sebelum terbit, menariknya bila perlu.',
    content: { article: 'rup', event: 'rup', photo: 'ru', official: 'r', ...REFERENCE, facility: 'ru' },
    may: ['workflow.approve', 'workflow.request-changes', 'workflow.trail', 'sources.see', 'coverage.see'],
  },
  {
    code: 'humas-wilayah',
    name: 'Humas Wilayah',
    description: 'Kanwil: mendampingi semua satuan kerja di wilayahnya, menelaah dan menyetujui naskah mereka.',
    content: {
      article: 'crudp',
      event: 'crudp',
      photo: 'crud',
      official: 'cru',
      source: 'crud',
      ...REFERENCE,
      facility: 'ru',
    },
    may: [
      ...['workflow.submit', 'workflow.approve', 'workflow.request-changes', 'workflow.trail', 'import'],
      ...['sources.see', 'sources.decide', 'coverage.see', 'coverage.decide'],
    ],
  },
];

const FILES = [
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
];
/** Names and addresses of colleagues, keys of machines, and what decides over rights. */
const WITHHELD: Record<string, string[]> = {
  facility: ['officers', 'apiTokens', 'hasOneOfficer'],
  region: ['officers'],
  source: ['allowedNetworks'],
};

/**
 * Strapi makes its own roles only while there is none, and an Author without `admin::is-creator` if that condition is not
 * registered yet. So ours come right after its own, from the hook that it calls next.
 */
export function seeToRolesAfterStrapis(strapi: Core.Strapi): void {
  strapi.service('admin::role').hooks.willResetSuperAdminPermissions.register(async (permissions: unknown) => {
    await seeToRoles(strapi);
    return permissions;
  });
}

/**
 * Attributes that came after the roles: a permission lists the attributes that it is for, so the roles of an installation
 * that was there before would neither see nor write them. Each is given once; who takes it from a role has the last word.
 */
const LATER: Record<string, string[]> = {
  photo: ['consentGivenBy', 'consentGivenOn', 'consentUntil', 'consentReference', 'masks', 'focalPoint'],
  facility: ['watermark', 'logo'],
};

/** Permissions of this plugin that came after the roles; given once, to those that a new installation gives them to. */
const LATER_MAY = ['sources.see', 'sources.decide', 'coverage.see', 'coverage.decide'];

async function seeToRoles(strapi: Core.Strapi): Promise<void> {
  await makeRoles(strapi);
  await giveLaterFields(strapi);
  await giveLaterPermissions(strapi);
}

interface PermissionRow {
  id: number;
  properties: { fields?: string[] };
}

async function giveLaterFields(strapi: Core.Strapi): Promise<void> {
  const done = strapi.store({ type: 'plugin', name: 'humas', key: 'roles-later-fields' });
  const given = ((await done.get({})) ?? []) as string[];
  for (const [type, names] of Object.entries(LATER)) {
    const missing = names.filter((name) => !given.includes(`${type}.${name}`));
    if (missing.length === 0) continue;
    const permissions: PermissionRow[] = await strapi.db.query('admin::permission').findMany({
      where: { subject: `plugin::humas.${type}`, role: { code: { $in: ROLES.map(({ code }) => code) } } },
    });
    for (const { id, properties } of permissions.filter(({ properties }) => properties.fields)) {
      const fields = [...new Set([...(properties.fields ?? []), ...missing])];
      await strapi.db
        .query('admin::permission')
        .update({ where: { id }, data: { properties: { ...properties, fields } } });
    }
    given.push(...missing.map((name) => `${type}.${name}`));
    await done.set({ value: given });
  }
}

async function giveLaterPermissions(strapi: Core.Strapi): Promise<void> {
  const done = strapi.store({ type: 'plugin', name: 'humas', key: 'roles-later-permissions' });
  const given = ((await done.get({})) ?? []) as string[];
  for (const uid of LATER_MAY.filter((each) => !given.includes(each))) {
    const action = `plugin::humas.${uid}`;
    const codes = ROLES.filter(({ may }) => may.includes(uid)).map(({ code }) => code);
    const roles: { id: number; permissions: unknown[] }[] = await strapi.db.query('admin::role').findMany({
      where: { code: { $in: codes } },
      populate: { permissions: { where: { action } } },
    });
    for (const { id } of roles.filter(({ permissions }) => permissions.length === 0))
      await strapi.service('admin::permission').createMany([{ ...permission(action, null, {}), role: id }]);
    given.push(uid);
    await done.set({ value: given });
  }
}

async function makeRoles(strapi: Core.Strapi): Promise<void> {
  const done = strapi.store({ type: 'plugin', name: 'humas', key: 'roles' });
  const made = ((await done.get({})) ?? []) as string[];
  for (const template of ROLES.filter(({ code }) => !made.includes(code))) {
    if (!(await strapi.db.query('admin::role').findOne({ where: { code: template.code } })))
      await makeRole(strapi, template);
    made.push(template.code);
    await done.set({ value: made });
  }
}

async function makeRole(strapi: Core.Strapi, { code, name, description, content, may }: RoleTemplate) {
  const roles = strapi.service('admin::role');
  const isTaken = await strapi.db.query('admin::role').findOne({ where: { name } });
  const role = await roles.create({ code, name: isTaken ? `${name} (humas)` : name, description });
  await roles.assignPermissions(role.id, [
    ...Object.entries(content).flatMap(([type, letters]) => contentPermissions(strapi, type, letters)),
    ...[...may.map((uid) => `plugin::humas.${uid}`), ...FILES].map((action) => permission(action, null, {})),
  ]);
}

function contentPermissions(strapi: Core.Strapi, type: string, letters: string) {
  const subject = `plugin::humas.${type}`;
  const fields: string[] = strapi
    .service('admin::content-type')
    .getNestedFields(strapi.contentType(subject as never), { components: strapi.components })
    .filter((field: string) => !(WITHHELD[type] ?? []).includes(field));
  const isLocalized = strapi.contentType(subject as never).pluginOptions?.i18n !== undefined;
  const locales = isLocalized ? { locales: [...LOCALES] } : {};
  return [...letters].map((letter) => {
    const action = `plugin::content-manager.explorer.${ACTIONS[letter as Letter]}`;
    const hasFields = letter !== 'd' && letter !== 'p';
    return permission(action, subject, { ...(hasFields ? { fields } : {}), ...locales });
  });
}

const permission = (action: string, subject: string | null, properties: object) => ({
  action,
  subject,
  properties,
  conditions: [],
});
