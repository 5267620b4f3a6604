import type { GateReading } from '#lib/domain/gate-reading.ts';
import { reconcile } from '#lib/domain/reconcile.ts';
import type { Submission } from '#lib/domain/submission.ts';
import { disagreementText } from '#lib/messages/disagreement.ts';
import { en } from '#lib/messages/en/en.ts';

/** What does not add up in a submission, one sentence each, in English as all of the API; pages word it in the reader's language. */
export const describeDisagreements = (submission: Submission, reading: GateReading): string[] =>
  reconcile(submission, reading).map((found) => disagreementText(en, found));
