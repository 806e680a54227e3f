import { useEffect, useRef, type ReactNode } from 'react';
import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import type { FocalPoint, Mask } from '../../../contracts/people';
import { Editor } from './Editor';
import { Group } from './Group';
import { useOriginal, type Original } from './useOriginal';
import { useSay } from './words';

export interface InputProps {
  name: string;
  label: string;
  hint?: ReactNode;
  disabled?: boolean;
}

/** The input of `plugin::humas.masks`: the photo without its masks, to draw on. Its focal point is set there too. */
export function MasksInput({ name, label, hint, disabled = false }: InputProps) {
  const say = useSay();
  const { error } = useField(name);
  const { value: file } = useField<{ id: number; hash?: string } | null>('file');
  useNewBeginning(name, file?.id ?? null);
  return (
    <Group label={label} hint={hint} error={error}>
      {file?.id ? (
        // Other contents behind the same file are another picture.
        <Picture key={`${file.id} ${file.hash}`} fileId={file.id} name={name} isDisabled={disabled} />
      ) : (
        <Note>{say('noFile')}</Note>
      )}
    </Group>
  );
}

/** What was drawn on one picture means nothing on another; the server takes it away too. Undoing all brings both back at once. */
function useNewBeginning(name: string, fileId: number | null) {
  const { value: masks, onChange } = useField<Mask[] | null>(name);
  const { value: focus, onChange: onFocus } = useField<FocalPoint | null>('focalPoint');
  const last = useRef({ fileId, masks, focus });
  useEffect(() => {
    const { fileId: lastFile, masks: lastMasks, focus: lastFocus } = last.current;
    const isOther = lastFile !== null && fileId !== null && lastFile !== fileId;
    last.current = { fileId: fileId ?? lastFile, masks, focus };
    if (isOther && masks && masks === lastMasks) onChange(name, []);
    if (isOther && focus && focus === lastFocus) onFocus('focalPoint', null);
  }, [name, fileId, masks, focus, onChange, onFocus]);
}

function Picture({ fileId, name, isDisabled }: { fileId: number; name: string; isDisabled: boolean }) {
  const say = useSay();
  const original = useOriginal(fileId);
  const { value: masks, onChange } = useField<Mask[] | null>(name);
  const { value: focus, onChange: onFocus } = useField<FocalPoint | null>('focalPoint');
  if (original.state === 'loading') return <Loader small>{say('loading')}</Loader>;
  if (original.state === 'missing') return <Note>{say(`missing.${original.why satisfies Missing}`)}</Note>;
  return (
    <Editor
      fileId={fileId}
      address={original.address}
      masks={masks ?? []}
      focus={focus ?? null}
      isDisabled={isDisabled}
      onMasks={(made) => onChange(name, made)}
      onFocus={(point) => onFocus('focalPoint', point)}
    />
  );
}

type Missing = Extract<Original, { state: 'missing' }>['why'];

function Note({ children }: { children: ReactNode }) {
  return (
    <Box background="neutral100" hasRadius padding={4}>
      <Flex justifyContent="center">
        <Typography textColor="neutral600">{children}</Typography>
      </Flex>
    </Box>
  );
}
