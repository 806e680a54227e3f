import { useMemo } from 'react';
import type { TrailEntry } from '../../../../contracts/workflow';
import { useWords } from '../words';
import { noteWords } from './note-words';

/** A line of the trail in words; the panel of an article and the page of all lines show the same. */
export function useTrailWords() {
  const words = useWords();
  return useMemo(() => {
    const { say, fields } = words;
    return {
      ...words,
      actor({ actor }: TrailEntry): string {
        if (actor.kind === 'system') return say('actor.system', { name: actor.name });
        return actor.kind === 'token' ? say('actor.token', { name: actor.name }) : actor.name;
      },
      /** Empty where the line moved nothing from one stage to another. */
      stages({ from, to }: TrailEntry): string {
        if (from && to && from !== to)
          return say('trail.fromTo', { from: say(`stage.${from}`), to: say(`stage.${to}`) });
        return to && to !== from ? say(`stage.${to}`) : '';
      },
      facts(entry: TrailEntry): string[] {
        const { type, changes, version, isOwn } = entry;
        const note = noteWords(entry, words);
        return [
          ...(note ? [note] : []),
          ...(changes.length > 0 ? [say('trail.changes', { fields: fields(changes, type) })] : []),
          ...(version === null ? [] : [say('stage.version', { version })]),
          ...(isOwn ? [say('trail.own')] : []),
        ];
      },
    };
  }, [words]);
}
