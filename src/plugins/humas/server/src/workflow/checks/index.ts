/**
 * Checks before release ("pemeriksaan naskah"): what an editor would send back. Each theme has a file; a rule is a row here.
 * Nothing is asked but the manuscript, the time and what the installation demands for people in photos.
 */
import { PEOPLE_RULES, type PeopleRules } from '../../../../contracts/people';
import type { Finding, Manuscript } from '../../../../contracts/workflow';
import { checkChildren } from './children';
import { checkCorrections } from './corrections';
import { checkDates } from './dates';
import { checkEmbargo } from './embargo';
import { checkEssentials } from './essentials';
import type { Rule } from './finding';
import { checkLinks } from './links';
import { checkPhotos } from './photos';
import { checkPlaceholders } from './placeholders';
import { checkPrivateNumbers } from './private-numbers';
import { recognisableUnder } from './recognisable';

export { isUnitForChildren } from './children';
export { shortened } from './finding';
export { imagesOf } from './passages';
export { breachOf, recognisableUnder, sentenceFor, type Around, type Breach } from './recognisable';
export { wordsOf, type Worded } from './words-of';

const rulesUnder = (people: PeopleRules): Rule[] => [
  checkEssentials,
  checkChildren,
  recognisableUnder(people),
  checkPrivateNumbers,
  checkDates,
  checkPhotos,
  checkPlaceholders,
  checkLinks,
  checkEmbargo,
  checkCorrections,
];

/** More is no help to anybody: a pasted list of numbers would make thousands. */
const MOST_FINDINGS = 200;

/** Errors first, in the order of the rules and of the text. */
export function findingsOf(manuscript: Manuscript, now: Date, people: PeopleRules = PEOPLE_RULES): Finding[] {
  const findings = rulesUnder(people).flatMap((rule) => rule(manuscript, now));
  return [...findings.filter(isError), ...findings.filter((finding) => !isError(finding))].slice(0, MOST_FINDINGS);
}

const isError = ({ level }: Finding) => level === 'error';
