import { useState, type ChangeEvent } from 'react';
import { Field } from '@strapi/design-system';

interface PercentFieldProps {
  label: string;
  /** From 0 to 1. */
  value: number;
  isDisabled: boolean;
  onValue: (value: number) => void;
}

const spell = (value: number) => String(Math.round(value * 1000) / 10);

/** A fraction of the picture, written in percent. What is being typed stays as it is until the field is left. */
export function PercentField({ label, value, isDisabled, onValue }: PercentFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const type = ({ target }: ChangeEvent<HTMLInputElement>) => {
    setTyped(target.value);
    const given = Number(target.value.replace(',', '.'));
    if (target.value.trim() !== '' && given >= 0 && given <= 100) onValue(given / 100);
  };
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <Field.Input
        inputMode="decimal"
        size="S"
        value={typed ?? spell(value)}
        disabled={isDisabled}
        onChange={type}
        onBlur={() => setTyped(null)}
      />
    </Field.Root>
  );
}
