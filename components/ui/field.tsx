'use client';
import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { cn } from './cn.ts';
import { Input } from './input.tsx';
import type { InputProps } from './input.tsx';

export interface FieldProps extends Omit<InputProps, 'id'> {
  label: string;
  /** Said before anything is typed. */
  hint?: React.ReactNode;
  /** What is wrong with what was typed. */
  error?: string | null;
}

/** An input with its label above, and below it what is to be known and what is wrong, which are read with it. */
export function Field({ label, hint, error, className, ...rest }: FieldProps) {
  const id = useId();
  const described = [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])].join(' ');
  return (
    <div className={cn('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      ) : null}
      <Input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className="h-9"
        {...rest}
      />
      {error ? (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-xs text-rejected-text">
          <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
          {error}
        </p>
      ) : null}
    </div>
  );
}
