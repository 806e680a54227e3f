import { useRef } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Mask } from '../../../contracts/people';
import { useSay } from './words';

interface ProposalsProps {
  proposals: Mask[];
  said: { text: string; isProblem: boolean } | null;
  isDisabled: boolean;
  onConfirm: (proposal: Mask) => void;
  onReject: (proposal: Mask) => void;
}

/** The machine proposes, a person decides: one face after the other, never all at once. */
export function Proposals({ proposals, said, isDisabled, onConfirm, onReject }: ProposalsProps) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const decide = (decision: () => void) => {
    decision();
    box.current?.focus(); // the button that had the focus is gone
  };
  return (
    <Box ref={box} tabIndex={-1} paddingBottom={said ? 4 : 0}>
      <Typography role="status" tag="p" variant="pi" textColor={said?.isProblem ? 'danger600' : 'neutral800'}>
        {said?.text}
      </Typography>
      <Box tag="ol">
        {proposals.map((proposal, index) => (
          <Flex key={index} tag="li" justifyContent="space-between" gap={2} paddingTop={2}>
            <Typography style={{ whiteSpace: 'nowrap' }}>{say('faces.name', { number: index + 1 })}</Typography>
            <Flex gap={2}>
              <Button
                type="button"
                size="S"
                disabled={isDisabled}
                aria-label={say('faces.confirmNumber', { number: index + 1 })}
                onClick={() => decide(() => onConfirm(proposal))}
              >
                {say('faces.confirm')}
              </Button>
              <Button
                type="button"
                size="S"
                variant="tertiary"
                disabled={isDisabled}
                aria-label={say('faces.rejectNumber', { number: index + 1 })}
                onClick={() => decide(() => onReject(proposal))}
              >
                {say('faces.reject')}
              </Button>
            </Flex>
          </Flex>
        ))}
      </Box>
    </Box>
  );
}
