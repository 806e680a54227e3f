import { signedIn, type Route } from '../core';
import { READ, TRAIL, TRANSITIONS, UPDATE, type Permission } from './transitions';

/** Every route names the permission that it needs; the service adds whose articles they are. */
const route = (method: Route['method'], path: string, handler: string, permission: Permission): Route => ({
  method,
  path,
  handler: `workflow.${handler}`,
  config: signedIn(permission),
});

const ARTICLE = '/articles/:documentId';

export const routes: Route[] = [
  route('GET', `${ARTICLE}/workflow`, 'show', READ),
  ...TRANSITIONS.map(({ path, name, permission }) => route('POST', `${ARTICLE}/${path}`, name, permission)),
  route('GET', `${ARTICLE}/versions`, 'versions', READ),
  route('GET', `${ARTICLE}/versions/:number`, 'version', READ),
  route('GET', `${ARTICLE}/versions/:number/changes`, 'differences', READ),
  route('POST', `${ARTICLE}/versions/:number/restore`, 'restore', UPDATE),
  route('GET', '/tasks', 'tasks', READ),
  route('GET', '/trail', 'trail', TRAIL),
  route('GET', '/trail.csv', 'trailFile', TRAIL),
];
