'use client';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '#lib/messages/use-messages.ts';
import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';

/** A password, which can be looked at while it is typed. Pasting and password managers are welcome. */
export function PasswordField({
  autoComplete,
  ...rest
}: Omit<FieldProps, 'type' | 'trailing'> & { autoComplete: 'current-password' | 'new-password' }) {
  const { access } = useMessages();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field
      {...rest}
      type={shown ? 'text' : 'password'}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      maxLength={200}
      trailing={
        <button
          type="button"
          aria-label={shown ? access.hidePassword : access.showPassword}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="-mr-1 flex size-7 shrink-0 items-center justify-center rounded-sm hover:bg-hover hover:text-ink"
        >
          <Icon aria-hidden strokeWidth={1.75} />
        </button>
      }
    />
  );
}
