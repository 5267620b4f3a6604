import type { ProblemTexts } from './en/problems.ts';
import { fill } from './fill.ts';
import type { Messages } from './messages.ts';

interface Words {
  kind: string;
  title: string;
  detail: string;
  action: string | null;
  status?: number;
}

/** A problem with its words in the reader's language; what only its finder knows, such as which parameter is wrong, stays as it was written. */
export function problemText<P extends Words>(problems: Messages['problems'], problem: P): P {
  const { kind, title, detail } = problem;
  const texts = problems[`${kind}: ${detail}`] ?? problems[`${kind}: ${title}`] ?? problems[kind];
  return texts ? { ...problem, ...translated(texts, problem) } : problem;
}

/** The same for what the sync remembers of a reading that failed. */
export function failureText<F extends { kind: string; message: string; action: string }>(
  problems: Messages['problems'],
  failure: F,
): F {
  const { kind, message, action } = failure;
  const texts = problems[`sync: ${kind}`] ?? problems[kind];
  if (!texts) return failure;
  const [first = message] = message.split(/(?<=\.)\s/u, 1);
  const said = translated(texts, { kind, title: first.replace(/\.$/u, ''), detail: message, action });
  return { ...failure, message: said.detail, action: said.action ?? action };
}

function translated(texts: ProblemTexts, problem: Words): Pick<Words, 'title' | 'detail' | 'action'> {
  const { status, title: written, detail, action } = problem;
  const places = {
    status: status?.toString() ?? '',
    number: /\d+/u.exec(detail)?.[0] ?? '',
    name: /“(.*)”/u.exec(detail)?.[1] ?? '',
    cause: /: (.*)$/u.exec(detail)?.[1] ?? '',
  };
  const say = (text: string): string => fill(text, places).join('');
  const title = say(texts.title);
  return { title, detail: sayDetail(), action: action === null ? null : say(texts.action ?? action) };

  function sayDetail(): string {
    if (texts.detail !== undefined) return say(texts.detail);
    // ARGOS's failures are told as "What happened. The facts of this one.": the facts stay.
    const again = `${written}.`;
    return detail.startsWith(again) ? `${title}.${detail.slice(again.length)}` : detail;
  }
}
