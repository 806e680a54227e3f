/** What a letter says: what is to be done, where, by whom it was sent on. Nothing of the draft, not even its title. */
import type { TrailEntry, TransitionName } from '../../../contracts/workflow';

export interface LetterFacts {
  language: 'id' | 'en';
  step: TransitionName;
  type: TrailEntry['type'];
  documentId: string;
  /** Null for what has no languages. */
  locale: string | null;
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
    consentEnds: [
      'Persetujuan foto segera berakhir',
      'memberitahukan bahwa persetujuan warga binaan pada sebuah foto yang terbit segera berakhir; perbarui, samarkan wajahnya, atau lepaskan fotonya',
    ],
    consentEnded: [
      'Persetujuan foto sudah berakhir',
      'memberitahukan bahwa persetujuan warga binaan pada sebuah foto yang masih terbit sudah berakhir; perbarui, samarkan wajahnya, atau lepaskan fotonya',
    ],
  },
  en: {
    submit: ['A text waits for review', 'submitted a text for review'],
    reopen: ['An approved text was changed', 'changed a text after its approval; it must be reviewed again'],
    requestChanges: ['A text needs changes', 'asked for changes of your text'],
    approve: ['A text is ready', 'approved a text; it can be published'],
    scheduleFailed: ['A planned release failed', 'could not publish a text on time; the panel says why'],
    consentEnds: [
      'The consent for a photo ends soon',
      'reminds you that the consent of inmates in a published photo ends soon; renew it, mask their faces, or take the photo out',
    ],
    consentEnded: [
      'The consent for a photo has ended',
      'reminds you that the consent of inmates in a photo that is still published has ended; renew it, mask their faces, or take the photo out',
    ],
  },
};

export function letterFor(facts: LetterFacts, publicUrl: string): { subject: string; text: string } {
  const { language, step, type, documentId, locale, actor, unit } = facts;
  const [subject, sentence] = WORDS[language][step] ?? [step, step];
  const inLanguage = locale ? `?plugins[i18n][locale]=${locale}` : '';
  const place = `${publicUrl}/admin/content-manager/collection-types/plugin::humas.${type}/${documentId}${inLanguage}`;
  const greeting = language === 'id' ? 'Yth. Bapak/Ibu,' : 'Dear colleague,';
  const open = language === 'id' ? 'Buka di panel' : 'Open it in the panel';
  return {
    subject: `[${unit}] ${subject}`,
    text: `${greeting}\n\n${actor} (${unit}) ${sentence}.\n\n${open}: ${place}\n`,
  };
}
