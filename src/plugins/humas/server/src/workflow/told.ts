/**
 * Whoever must act next is told: in the panel by the list of tasks, and by a letter that is written down in the transaction of
 * the step and sent after it. One letter per step and person; nothing of the draft is in it, not even its title.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Stage, TransitionName } from '../../../contracts/workflow';
import { databaseNow } from '../edition';
import { actorOf, usersWho, type Officer } from '../scope';
import { contributorsOf, type VersionRow } from './history';
import { APPROVE, PUBLISH, READ, REQUEST_CHANGES, type Permission } from './transitions';

interface Told {
  /** Line of the trail. */
  id: number;
  name: TransitionName;
  to: Stage | null;
  version: VersionRow;
  /** documentId of the unit. */
  facility: string | null;
}

export async function tellWhoActsNext(strapi: Core.Strapi, trx: Knex, step: Told): Promise<void> {
  const actor = actorOf(strapi);
  const people = await whoActsNext(strapi, step);
  const others = people.filter(({ id }) => actor.kind !== 'user' || id !== actor.id);
  await writeLetters(trx, step.id, others);
}

/** `line`: the line of the trail that they are told of. */
export async function writeLetters(trx: Knex, line: number, people: Officer[]): Promise<void> {
  if (people.length === 0) return;
  const due_at = await databaseNow(trx);
  await trx('humas_letters')
    .insert(people.map(({ id }) => ({ transition_id: line, user_id: id, due_at })))
    .onConflict(['transition_id', 'user_id'])
    .ignore();
}

async function whoActsNext(strapi: Core.Strapi, { name, version, facility }: Told): Promise<Officer[]> {
  if (!facility) return [];
  const officers = (permission: Permission) => usersWho(strapi, facility, permission);
  const writers = contributorsOf(version);
  const wrote = ({ id }: Officer) => writers.includes(`user:${id}`);
  switch (name) {
    case 'submit':
    case 'reopen': {
      const all = [...(await officers(APPROVE)), ...(await officers(REQUEST_CHANGES))].filter((each) => !wrote(each));
      return [...new Map(all.map((each) => [each.id, each])).values()];
    }
    case 'requestChanges':
      return (await officers(READ)).filter(wrote);
    case 'approve':
    case 'scheduleFailed':
      return officers(PUBLISH);
    default:
      return [];
  }
}
