/**
 * A capability is one folder of the plugin: what it adds is in its `index.ts`, and the plugin is the list of them.
 * Two capabilities that add the same name are an error at start, not a silent override.
 */
import type { Core } from '@strapi/strapi';
import { configOf, type Form } from './form';
import { addOperations, type Operation } from './operation';
import { configuration } from './settings';

type Lifecycle = (context: { strapi: Core.Strapi }) => void | Promise<void>;
type Controller = Record<string, Core.ControllerHandler>;

export type Policy = (
  context: Core.PolicyContext,
  config: unknown,
  given: { strapi: Core.Strapi },
) => boolean | Promise<boolean>;

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  handler: string;
  config: { auth?: false; policies: (string | { name: string; config: Record<string, unknown> })[] };
}

/** For officers: signed in, and with this permission in their role. */
export function signedIn(permission: { action: string; subject?: string }): Route['config'] {
  return {
    policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [permission] } }],
  };
}

export interface Capability {
  name: string;
  contentTypes?: Record<string, { schema: object }>;
  components?: Record<string, ComponentSchema>;
  controllers?: Record<string, (context: { strapi: Core.Strapi }) => Controller>;
  services?: Record<string, (context: { strapi: Core.Strapi }) => object>;
  /** `plugin::humas.<name>`; true lets the request pass. */
  policies?: Record<string, Policy>;
  publicRoutes?: Route[];
  adminRoutes?: Route[];
  /** Public routes as the description of the API tells of them. */
  operations?: Operation[];
  /** Permissions that a role may be given in the panel; the id becomes `plugin::humas.<uid>`. */
  permissions?: { uid: string; displayName: string }[];
  register?: Lifecycle;
  bootstrap?: Lifecycle;
  destroy?: Lifecycle;
}

export interface ComponentSchema {
  collectionName: string;
  info: { displayName: string; icon?: string; description?: string };
  form?: Form;
  attributes: Record<string, unknown>;
}

export function composePlugin(capabilities: Capability[]) {
  const run = (phase: 'register' | 'bootstrap' | 'destroy') => async (context: { strapi: Core.Strapi }) => {
    const inOrder = phase === 'destroy' ? [...capabilities].reverse() : capabilities;
    for (const capability of inOrder) await capability[phase]?.(context);
  };
  const components = union(capabilities, 'components');
  return {
    config: configuration,
    contentTypes: union(capabilities, 'contentTypes'),
    controllers: union(capabilities, 'controllers'),
    services: union(capabilities, 'services'),
    policies: union(capabilities, 'policies'),
    routes: {
      'content-api': { type: 'content-api', routes: capabilities.flatMap((each) => each.publicRoutes ?? []) },
      admin: { type: 'admin', routes: capabilities.flatMap((each) => each.adminRoutes ?? []) },
    },
    async register(context: { strapi: Core.Strapi }) {
      addComponents(context.strapi, components);
      addOperations(
        context.strapi,
        capabilities.flatMap((each) => each.operations ?? []),
      );
      await run('register')(context);
    },
    async bootstrap(context: { strapi: Core.Strapi }) {
      // Before anything else: a new locale makes Strapi check all stored permissions, and an unknown action ends the start.
      await registerPermissions(context.strapi, capabilities);
      await run('bootstrap')(context);
    },
    destroy: run('destroy'),
  };
}

async function registerPermissions(strapi: Core.Strapi, capabilities: Capability[]) {
  const actions = capabilities.flatMap((each) => each.permissions ?? []);
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany(actions.map((action) => ({ section: 'plugins', pluginName: 'humas', ...action })));
}

type Named = 'contentTypes' | 'components' | 'controllers' | 'services' | 'policies';

function union<Key extends Named>(capabilities: Capability[], key: Key): NonNullable<Capability[Key]> {
  const all: Record<string, unknown> = {};
  const owner: Record<string, string> = {};
  for (const capability of capabilities) {
    for (const [name, value] of Object.entries(capability[key] ?? {})) {
      if (name in all) {
        throw new Error(
          `humas: '${capability.name}' and '${owner[name]}' both add '${name}' to ${key}; names are unique`,
        );
      }
      all[name] = value;
      owner[name] = capability.name;
    }
  }
  return all as NonNullable<Capability[Key]>;
}

/** Strapi has no door for a plugin's components; its registry takes them, in the form its own loader makes. */
function addComponents(strapi: Core.Strapi, components: Record<string, ComponentSchema>) {
  const registry = strapi.get('components') as { set(uid: string, component: object): void };
  for (const [name, { form = {}, ...schema }] of Object.entries(components)) {
    const uid = `humas.${name}`;
    registry.set(uid, {
      ...schema,
      __schema__: structuredClone(schema),
      config: configOf(form),
      uid,
      category: 'humas',
      modelType: 'component',
      modelName: name,
      globalId: `ComponentHumas${name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`,
    });
  }
}
