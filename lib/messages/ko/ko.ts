import type { Messages } from '../messages.ts';
import { filters } from './filters.ts';
import { format } from './format.ts';
import { palette } from './palette.ts';
import { problems } from './problems.ts';
import { shell } from './shell.ts';
import { shortcuts } from './shortcuts.ts';
import { terms } from './terms.ts';
import { ui } from './ui.ts';

/** The dashboard in Korean. */
export const ko: Messages = { language: 'ko', filters, format, palette, problems, shell, shortcuts, terms, ui };
