import { cva, type VariantProps } from 'class-variance-authority';
import { cn } from './cn.ts';

const style = cva(
  'inline-flex h-5 max-w-full items-center gap-1 rounded-sm px-1.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3 [&_svg]:shrink-0',
  {
    variants: {
      tone: {
        neutral: 'bg-hover text-muted',
        outline: 'border border-line-strong text-muted',
        accent: 'bg-accent-soft text-accent-text',
        approved: 'bg-approved-soft text-approved-text',
        rejected: 'bg-rejected-soft text-rejected-text',
        erased: 'bg-erased-soft text-erased-text',
        other: 'bg-other-soft text-other-text',
        caution: 'bg-caution-soft text-caution-text',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

export type Tone = NonNullable<VariantProps<typeof style>['tone']>;

export function Badge({ tone, className, ...rest }: React.ComponentProps<'span'> & { tone?: Tone }) {
  return <span className={cn(style({ tone }), className)} {...rest} />;
}
