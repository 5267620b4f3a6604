'use client';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';
import type { Theme } from '#lib/contract/settings.ts';
import { useChoose } from './use-choose.ts';

export const THEMES = [
  { value: 'system', icon: Monitor },
  { value: 'light', icon: Sun },
  { value: 'dark', icon: Moon },
] as const;

/** Light, dark or as the system: what is chosen, and how to choose. */
export function useThemeChoice(): { theme: string | undefined; chooseTheme: (theme: Theme) => void } {
  const { theme, setTheme } = useTheme();
  const choose = useChoose();
  return {
    theme,
    chooseTheme: (chosen) => {
      setTheme(chosen);
      void choose({ theme: chosen });
    },
  };
}
