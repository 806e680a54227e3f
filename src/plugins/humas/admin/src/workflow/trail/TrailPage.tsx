import { Page } from '@strapi/strapi/admin';
import { TRAIL_PERMISSIONS } from './permissions';
import { TrailOverview } from './TrailOverview';

/** For those who answer for what was published: everything that was done, in all units that they may see. */
export default function TrailPage() {
  return (
    <Page.Protect permissions={TRAIL_PERMISSIONS}>
      <TrailOverview />
    </Page.Protect>
  );
}
