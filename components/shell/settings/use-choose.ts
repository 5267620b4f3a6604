'use client';
import { toast } from '#components/ui/toast.ts';
import type { SettingsChange } from '#lib/contract/settings.ts';
import { problemText } from '#lib/messages/describe-problem.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { problemOf } from '#lib/queries/fetch-json.ts';
import { changeSettings } from '#lib/queries/settings.ts';
import { unsavedSettings } from './browser-settings.ts';
import { useOwnSettings } from './own-settings.tsx';

/**
 * Chooses how the dashboard is for oneself: at once in this page, and from then on wherever the person signs in. What can't be saved is
 * told of and stays in this browser.
 *
 * @returns waits until it is saved, or told that it is not; never throws
 */
export function useChoose(): (change: SettingsChange) => Promise<void> {
  const { owner, unsaved, show } = useOwnSettings();
  const { problems, shell } = useMessages();
  return async (change) => {
    show(change);
    if (owner === null) return;
    const whole = { ...unsaved, ...change };
    try {
      await changeSettings(whole);
      if (Object.keys(unsaved).length > 0) unsavedSettings.set(null);
    } catch (error) {
      unsavedSettings.set({ personId: owner.id, change: whole });
      const { detail } = problemText(problems, problemOf(error));
      toast(shell.settings.notKept, { description: shell.settings.notKeptDetail(detail) });
    }
  };
}
