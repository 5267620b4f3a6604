import { Slot } from 'radix-ui';
import { cva, type VariantProps } from 'class-variance-authority';
import { cn } from './cn.ts';

export const buttonStyle = cva(
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap transition-colors select-none disabled:pointer-events-none disabled:opacity-45 aria-disabled:pointer-events-none aria-disabled:opacity-45 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        primary: 'bg-accent text-on-accent shadow-control hover:bg-accent-hover',
        outline:
          'border border-line-strong bg-surface text-ink shadow-control hover:bg-hover data-[state=open]:bg-hover',
        quiet: 'text-muted hover:bg-hover hover:text-ink data-[state=open]:bg-hover data-[state=open]:text-ink',
        link: 'rounded-sm text-accent-text underline-offset-3 hover:underline',
      },
      size: {
        sm: 'h-7 px-2 text-xs [&_svg]:size-3.5',
        md: 'h-8 px-2.5 text-sm [&_svg]:size-4',
        lg: 'h-9 px-3.5 text-sm [&_svg]:size-4',
        inline: 'h-6 px-0.5 text-sm [&_svg]:size-3.5',
      },
      icon: { true: 'px-0', false: '' },
    },
    compoundVariants: [
      { icon: true, size: 'sm', class: 'w-7' },
      { icon: true, size: 'md', class: 'w-8' },
      { icon: true, size: 'lg', class: 'w-9' },
    ],
    defaultVariants: { look: 'outline', size: 'md', icon: false },
  },
);

export interface ButtonProps extends React.ComponentProps<'button'>, VariantProps<typeof buttonStyle> {
  /** Lend the look to the child, such as a link. */
  asChild?: boolean;
}

export function Button({ look, size, icon, asChild, className, type, ...rest }: ButtonProps) {
  const Element = asChild ? Slot.Root : 'button';
  return (
    <Element
      type={asChild ? type : (type ?? 'button')}
      className={cn(buttonStyle({ look, size, icon }), className)}
      {...rest}
    />
  );
}
