import { CircleAlert } from 'lucide-react';
import { useId } from 'react';

/** Several choices under one name, and what is wrong with what was chosen, which is read with it. */
export function Choices({
  label,
  error = null,
  children,
}: {
  label: string;
  error?: string | null;
  children: React.ReactNode;
}) {
  const id = useId();
  return (
    <fieldset aria-describedby={error ? id : undefined} className="flex flex-col text-sm">
      <legend className="mb-1 font-medium">{label}</legend>
      {children}
      {error ? (
        <p id={id} className="mt-1 flex items-start gap-1.5 text-xs text-rejected-text">
          <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
