import { useState } from 'react';
import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { useClipboard, useFetchClient, useNotification } from '@strapi/strapi/admin';
import type { ArticleWorkflow } from '../../../../contracts/workflow';
import type { PreviewLink } from '../../../../contracts/preview';
import { previewPath, type ArticleText } from '../address';
import { errorText } from '../error-text';
import { useWords } from '../words';
import { Section } from './Section';

interface PreviewProps {
  text: ArticleText;
  timeZone: ArticleWorkflow['timeZone'];
}

/** A link to the saved text as readers would see it, also for somebody without an account here. It ends by itself. */
export function Preview({ text, timeZone }: PreviewProps) {
  const { say, time } = useWords();
  const { link, make, isBusy } = usePreviewLink(text);
  return (
    <Section title={say('preview.title')}>
      {link ? (
        <>
          <Flex gap={2}>
            {/* A window that opens by itself after the server's answer would be blocked. */}
            <LinkButton href={link.url} target="_blank" rel="noopener noreferrer" variant="secondary" flex="1">
              {say('preview.open')}
            </LinkButton>
            <CopyButton url={link.url} />
          </Flex>
          <Typography variant="pi" role="status">
            {say('preview.until', { time: time(link.expiresAt, timeZone) })}
          </Typography>
        </>
      ) : (
        <>
          <Button variant="tertiary" fullWidth loading={isBusy} onClick={make}>
            {say('preview.make')}
          </Button>
          <Typography variant="pi" textColor="neutral600">
            {say('preview.hint')}
          </Typography>
        </>
      )}
    </Section>
  );
}

function CopyButton({ url }: { url: string }) {
  const { say } = useWords();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const copyLink = async () => {
    if (await copy(url)) toggleNotification({ type: 'success', message: say('preview.copied') });
  };
  return (
    <Button variant="tertiary" onClick={copyLink}>
      {say('preview.copy')}
    </Button>
  );
}

function usePreviewLink({ documentId, locale }: ArticleText) {
  const { say } = useWords();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [link, setLink] = useState<PreviewLink | null>(null);
  const [isBusy, setBusy] = useState(false);

  const make = async () => {
    setBusy(true);
    try {
      const { data } = await post<{ data: PreviewLink }>(previewPath(documentId), { locale });
      setLink(data.data);
    } catch (error) {
      toggleNotification({ type: 'danger', message: errorText(error, say('preview.failed')) });
    } finally {
      setBusy(false);
    }
  };
  return { link, make, isBusy };
}
