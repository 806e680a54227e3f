import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { TrailEntry } from '../../../../contracts/workflow';
import { formPath } from '../address';

/** Only articles have a trail of their own in their form; the others are named. */
export function DocumentLink({ entry: { type, documentId, locale, title } }: { entry: TrailEntry }) {
  if (type !== 'article' || locale === null) return <Typography>{title}</Typography>;
  return (
    <Link tag={NavLink} to={formPath(documentId, locale)}>
      {title}
    </Link>
  );
}
