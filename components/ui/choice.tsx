type Input = Pick<React.ComponentProps<'input'>, 'type' | 'name' | 'checked' | 'onChange' | 'children'>;

/** A radio button or a checkbox with its words, which are a part of what can be clicked. */
export function Choice({ children, invalid = false, ...input }: Input & { invalid?: boolean }) {
  return (
    <label className="flex min-h-7 items-center gap-2.5">
      <input {...input} aria-invalid={invalid || undefined} className="size-4 shrink-0 accent-accent" />
      {children}
    </label>
  );
}
