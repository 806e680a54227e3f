import { signedIn, type Capability } from '../core';
import { controller } from './controller';
import { createService } from './service';

export { indexFacilities } from './facility-match';
export { recogniseFacility } from './facility-of-page';
export { fingerprintOf } from './fingerprint';
export { readPages } from './read-pages';
// What a text says, for rooms that compare texts.
export { readEvent } from './event';
export { eventKey, findEventNames } from './event-name';
export { findUnitMentions } from './facility-name';
export { officeKey } from './office-words';
export { findOffices } from './people';
export { findVenues, organiserOf, readMode } from './venue';
export { soundOf } from './who-is-meant';
export { readWords, splitSentences } from './words';
export { findEvent, knownFacilities } from './records';

const MAY_IMPORT = 'plugin::humas.import';

/** Adds pasted pages as articles: `POST /humas/import` for officers, the same service for `humas import`. */
export const importer: Capability = {
  name: 'importer',
  services: { importer: createService },
  controllers: { importer: controller },
  adminRoutes: [
    {
      method: 'POST',
      path: '/import',
      handler: 'importer.importText',
      config: signedIn({ action: MAY_IMPORT }),
    },
  ],
  permissions: [{ uid: 'import', displayName: 'Impor halaman (import pages)' }],
};
