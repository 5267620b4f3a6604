import type { ExternalToast } from 'sonner';

type Look = 'message' | 'info' | 'error';

/**
 * Says what happened out of sight, never what a reader must not miss. What shows it comes after the first paint, with `Toaster`.
 *
 * @param look the sign beside it
 */
export function toast(title: string, { look = 'message', ...more }: ExternalToast & { look?: Look } = {}): void {
  void import('sonner').then((sonner) => sonner.toast[look](title, more));
}
