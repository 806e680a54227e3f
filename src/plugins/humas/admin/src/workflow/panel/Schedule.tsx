import { useState } from 'react';
import { Box, Button, Typography } from '@strapi/design-system';
import type { ArticleWorkflow } from '../../../../contracts/workflow';
import { useWords, type Words } from '../words';
import { ScheduleDialog } from './ScheduleDialog';
import { Section } from './Section';
import type { PanelPartProps } from './Steps';

/** When the text goes out and comes back, on the clock of its unit. */
export function Schedule(props: PanelPartProps) {
  const words = useWords();
  const [isEditing, setEditing] = useState(false);
  const { workflow, hindrance } = props;
  const facts = factsOf(workflow, words);
  const { problem } = workflow.schedule;
  if (facts.length === 0 && !problem && !workflow.maySchedule) return null;

  return (
    <Section title={words.say('schedule.title')}>
      {facts.length === 0 && <Typography variant="pi">{words.say('schedule.none')}</Typography>}
      <Box tag="dl">
        {facts.map(([label, value]) => (
          <Box key={label} paddingBottom={1}>
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {label}
            </Typography>
            <Typography tag="dd">{value}</Typography>
          </Box>
        ))}
      </Box>
      {problem && (
        <Typography variant="pi" textColor="danger600">
          {words.say('schedule.problem', { problem })}
        </Typography>
      )}
      {workflow.maySchedule && (
        <Button variant="tertiary" fullWidth disabled={hindrance !== null} onClick={() => setEditing(true)}>
          {words.say('schedule.edit')}
        </Button>
      )}
      {isEditing && <ScheduleDialog {...props} onClose={() => setEditing(false)} />}
    </Section>
  );
}

function factsOf({ schedule, embargoUntil, timeZone }: ArticleWorkflow, { say, time }: Words) {
  const facts: [label: string, value: string][] = [];
  const { publishAt, withdrawAt, reason } = schedule;
  if (publishAt) facts.push([say('schedule.publishAt'), time(publishAt, timeZone)]);
  if (withdrawAt) facts.push([say('schedule.withdrawAt'), time(withdrawAt, timeZone)]);
  if (withdrawAt && reason) facts.push([say('schedule.reason'), reason]);
  if (embargoUntil) {
    const until = time(embargoUntil, timeZone);
    const isOver = new Date(embargoUntil) <= new Date();
    facts.push([say('schedule.embargoUntil'), isOver ? say('schedule.embargoOver', { time: until }) : until]);
  }
  return facts;
}
