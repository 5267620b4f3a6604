'use client';
import { Tabs as Radix } from 'radix-ui';
import { cn } from './cn.ts';

export const Tabs = Radix.Root;

export function TabsList({ className, ...rest }: Radix.TabsListProps) {
  return <Radix.List className={cn('flex gap-4 overflow-x-auto border-b border-line', className)} {...rest} />;
}

export function TabsTrigger({ className, ...rest }: Radix.TabsTriggerProps) {
  return (
    <Radix.Trigger
      data-focus-inset
      className={cn(
        '-mb-px flex h-9 items-center gap-1.5 border-b-2 border-transparent px-0.5 text-sm font-medium whitespace-nowrap text-muted transition-colors hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink',
        className,
      )}
      {...rest}
    />
  );
}

export function TabsContent({ className, ...rest }: Radix.TabsContentProps) {
  return <Radix.Content className={cn('pt-4', className)} {...rest} />;
}
