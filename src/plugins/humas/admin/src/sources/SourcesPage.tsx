import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { SEE } from './permissions';
import { SourceDetail } from './SourceDetail';
import { SourcesOverview } from './SourcesOverview';

/** For those who answer for what comes in: all sources of their units, and one by one. */
export default function SourcesPage() {
  return (
    <Page.Protect permissions={[SEE]}>
      <Routes>
        <Route index element={<SourcesOverview />} />
        <Route path=":documentId" element={<SourceDetail />} />
      </Routes>
    </Page.Protect>
  );
}
