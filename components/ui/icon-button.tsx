import type { LucideIcon } from 'lucide-react';
import { Button, type ButtonProps } from './button.tsx';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'asChild'> {
  icon: LucideIcon;
  /** What it does; read aloud and shown on hover and focus. */
  label: string;
  keys?: readonly string[];
  side?: 'top' | 'right' | 'bottom' | 'left';
}

export function IconButton({ icon: Icon, label, keys, side, look = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Tooltip content={label} keys={keys} side={side}>
      <Button look={look} icon aria-label={label} {...rest}>
        <Icon aria-hidden strokeWidth={1.75} />
      </Button>
    </Tooltip>
  );
}
