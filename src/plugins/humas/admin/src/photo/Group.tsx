import { useId, type ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';

interface GroupProps {
  label: string;
  hint?: ReactNode;
  error?: string;
  children: ReactNode;
}

/** An attribute of the form that has no single input, in the look of one that has. */
export function Group({ label, hint, error, children }: GroupProps) {
  const id = useId();
  return (
    <Flex role="group" aria-labelledby={id} direction="column" alignItems="stretch" gap={2}>
      <Typography id={id} variant="pi" fontWeight="bold" textColor="neutral800">
        {label}
      </Typography>
      {children}
      {hint && (
        <Typography variant="pi" textColor="neutral600">
          {hint}
        </Typography>
      )}
      {error && (
        <Typography variant="pi" textColor="danger600">
          {error}
        </Typography>
      )}
    </Flex>
  );
}
