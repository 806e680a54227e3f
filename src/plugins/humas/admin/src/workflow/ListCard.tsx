import type { ReactNode } from 'react';
import { Box } from '@strapi/design-system';

/** One of a list of cards. Addresses and long words break, so that it fits a phone. */
export function ListCard({ padding = 4, children }: { padding?: 4 | 5; children: ReactNode }) {
  return (
    <Box
      tag="li"
      background="neutral0"
      borderColor="neutral150"
      hasRadius
      padding={padding}
      style={{ overflowWrap: 'anywhere' }}
    >
      {children}
    </Box>
  );
}
