import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system';
import { RelativeTime } from '@strapi/content-manager/strapi-admin';
import { isFetchError, Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { Task } from '../../../../contracts/workflow';
import { formPath, photoFormPath } from '../address';
import { useAnswer } from '../useAnswer';
import { useWhileVisible } from '../useWhileVisible';
import { useWords } from '../words';

const ASK_AGAIN_SECONDS = 60;

/** On the home page: every text, and every photo, that waits for the person who looks at it. */
export default function TasksWidget() {
  const { say } = useWords();
  const { answer: tasks, error, reload } = useAnswer<Task[]>('/humas/tasks');
  useWhileVisible(reload, ASK_AGAIN_SECONDS);

  if (error && !tasks) return isFetchError(error) && error.status === 403 ? <Widget.NoPermissions /> : <Widget.Error />;
  if (!tasks) return <Widget.Loading />;
  if (tasks.length === 0) return <Widget.NoData>{say('tasks.none')}</Widget.NoData>;
  return (
    <Box tag="ul" aria-label={say('tasks.title')}>
      {tasks.map((task) => (
        <TaskLine key={keyOf(task)} task={task} />
      ))}
    </Box>
  );
}

const keyOf = (task: Task) => [task.documentId, task.type === 'article' && task.locale, task.step].join(' ');

const pathOf = (task: Task) =>
  task.type === 'photo' ? photoFormPath(task.documentId) : formPath(task.documentId, task.locale);

function TaskLine({ task }: { task: Task }) {
  const { say, sentence } = useWords();
  const { title, facility, step, since, note } = task;
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2} borderStyle="solid" borderWidth="0 0 1px" borderColor="neutral150">
      <Flex gap={2} justifyContent="space-between" alignItems="flex-start">
        <Link tag={NavLink} to={pathOf(task)}>
          {title}
        </Link>
        <Badge shrink={0}>{say(`step.${step}`)}</Badge>
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {facility?.shortName ?? say('tasks.noUnit')}, {say('tasks.since')} <RelativeTime timestamp={new Date(since)} />
      </Typography>
      {task.type === 'photo' && (
        <Typography tag="p" variant="pi">
          {sentence(task.reason)}
        </Typography>
      )}
      {note && (
        <Typography tag="p" variant="pi" style={{ overflowWrap: 'anywhere' }}>
          “{note}”
        </Typography>
      )}
    </Box>
  );
}
