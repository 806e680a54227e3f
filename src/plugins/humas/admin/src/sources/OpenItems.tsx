import { Typography } from '@strapi/design-system';
import type { SourceHealth } from '../../../contracts/sources';
import { useWords } from './words';

/** What is not done yet, where there is any. */
export function OpenItems({ source: { waiting, refused } }: { source: SourceHealth }) {
  const { say } = useWords();
  return (
    <>
      {refused > 0 && (
        <Typography tag="p" variant="pi" textColor="danger600">
          {say('refused', { count: refused })}
        </Typography>
      )}
      {waiting > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('waiting', { count: waiting })}
        </Typography>
      )}
    </>
  );
}
