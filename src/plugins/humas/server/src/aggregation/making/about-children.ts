/** Whether a text is about children in custody: an officer says so in a form, and of a stranger's text nobody has said it. */
import { paragraphsOf, type Block } from '../../core';
import type { IncomingArticle } from '../incoming';

const CHILDREN =
  /(?<![\p{L}\p{N}])(?:anak binaan|anak didik pemasyarakatan|andikpas|anak (?:yang )?(?:berhadapan|berkonflik) dengan hukum|ABH|LPKA|(?:juvenile|child) (?:inmates?|offenders?|detainees?))(?![\p{L}\p{N}])/iu;

export const isAboutChildren = ({
  title,
  summary,
  body,
}: Pick<IncomingArticle, 'title' | 'summary' | 'body'>): boolean =>
  [title, summary ?? '', ...paragraphsOf(body as Block[])].some((text) => CHILDREN.test(text));
