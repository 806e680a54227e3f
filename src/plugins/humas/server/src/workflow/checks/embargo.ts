/** Nothing that readers have can be held back, and an embargo that is over holds nothing back. */
import { error, warning, type Rule } from './finding';

export const checkEmbargo: Rule = ({ embargoUntil, releasedAt, live }, now) => {
  if (!embargoUntil) return [];
  const isOver = Date.parse(embargoUntil) <= now.getTime();
  const isReleased = live !== null && releasedAt !== null && Date.parse(releasedAt) <= now.getTime();
  const about = { field: 'embargoUntil', text: embargoUntil };
  // A text that was published under an embargo keeps its end: that is how it was, and no mistake.
  if (isReleased && !isOver)
    return [
      error(
        { code: 'embargo-after-release', ...about },
        {
          id: 'Naskah ini sudah dibaca publik, jadi tidak dapat diembargo lagi. Kosongkan embargonya, atau tarik naskahnya.',
          en: 'Readers have this text already, so it cannot be under an embargo any more. Clear the embargo, or withdraw the text.',
        },
      ),
    ];
  if (!isOver || live !== null) return [];
  return [
    warning(
      { code: 'embargo-over', ...about },
      {
        id: 'Waktu embargo sudah lewat, jadi naskah langsung terbuka begitu diterbitkan. Kosongkan embargonya, atau pilih waktu yang akan datang.',
        en: 'The embargo is over, so the text is public as soon as it is published. Clear the embargo, or choose a time to come.',
      },
    ),
  ];
};
