/** What a letter says: what is to be done, where, by whom it was sent on. Nothing of the draft, not even its title. */
import type { TransitionName } from '../../../contracts/workflow';

export interface LetterFacts {
  language: 'id' | 'en';
  step: TransitionName;
  documentId: string;
  locale: string;
  /** Who took the step. */
  actor: string;
  unit: string;
}

type Words = Partial<Record<TransitionName, [subject: string, sentence: string]>>;

const WORDS: Record<'id' | 'en', Words> = {
  id: {
    submit: ['Naskah menunggu telaah', 'mengajukan sebuah naskah untuk ditelaah'],
    reopen: ['Naskah yang disetujui berubah', 'mengubah naskah yang sudah disetujui; naskah itu perlu ditelaah lagi'],
    requestChanges: ['Naskah perlu diperbaiki', 'meminta perbaikan pada naskah Anda'],
    approve: ['Naskah siap diterbitkan', 'menyetujui sebuah naskah; naskah itu dapat diterbitkan'],
    scheduleFailed: [
      'Jadwal terbit gagal',
      'tidak dapat menerbitkan sebuah naskah pada waktunya; sebabnya tertulis di panel',
    ],
  },
  en: {
    submit: ['A text waits for review', 'submitted a text for review'],
    reopen: ['An approved text was changed', 'changed a text after its approval; it must be reviewed again'],
    requestChanges: ['A text needs changes', 'asked for changes of your text'],
    approve: ['A text is ready', 'approved a text; it can be published'],
    scheduleFailed: ['A planned release failed', 'could not publish a text on time; the panel says why'],
  },
};

export function letterFor(facts: LetterFacts, publicUrl: string): { subject: string; text: string } {
  const { language, step, documentId, locale, actor, unit } = facts;
  const [subject, sentence] = WORDS[language][step] ?? [step, step];
  const place = `${publicUrl}/admin/content-manager/collection-types/plugin::humas.article/${documentId}?plugins[i18n][locale]=${locale}`;
  const greeting = language === 'id' ? 'Yth. Bapak/Ibu,' : 'Dear colleague,';
  const open = language === 'id' ? 'Buka di panel' : 'Open it in the panel';
  return {
    subject: `[${unit}] ${subject}`,
    text: `${greeting}\n\n${actor} (${unit}) ${sentence}.\n\n${open}: ${place}\n`,
  };
}
