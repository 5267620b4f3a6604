import { cn } from './cn.ts';

export interface InputProps extends React.ComponentProps<'input'> {
  /** Drawn inside, before the text. */
  icon?: React.ReactNode;
  /** Drawn inside, after the text. */
  trailing?: React.ReactNode;
}

export function Input({ icon, trailing, className, ...rest }: InputProps) {
  return (
    <span
      className={cn(
        'inline-flex h-8 items-center gap-1.5 rounded-md border border-control bg-surface px-2 text-muted transition-colors',
        'focus-within:border-accent-text focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent-text',
        'has-[[aria-invalid=true]]:border-rejected has-[:disabled]:opacity-45 [&_svg]:size-4 [&_svg]:shrink-0',
        className,
      )}
    >
      {icon}
      <input
        size={1}
        className="w-full min-w-0 flex-1 bg-transparent text-sm text-ink outline-none focus-visible:outline-none [&::-webkit-search-cancel-button]:hidden"
        {...rest}
      />
      {trailing}
    </span>
  );
}
