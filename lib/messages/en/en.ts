import type { Language } from '../language.ts';
import { access } from './access.ts';
import { account } from './account.ts';
import { address } from './address.ts';
import { alarms } from './alarms.ts';
import { audit } from './audit.ts';
import { charts } from './charts.ts';
import { erasures } from './erasures.ts';
import { explore } from './explore.ts';
import { exporting } from './exporting.ts';
import { filters } from './filters.ts';
import { format } from './format.ts';
import { overview } from './overview.ts';
import { palette } from './palette.ts';
import { people } from './people.ts';
import { policies } from './policies.ts';
import { problems } from './problems.ts';
import { ranges } from './ranges.ts';
import { reconciliation } from './reconciliation.ts';
import { shell } from './shell.ts';
import { shortcuts } from './shortcuts.ts';
import { subjects } from './subjects.ts';
import { submission } from './submission.ts';
import { submissions } from './submissions.ts';
import { sync } from './sync.ts';
import { terms } from './terms.ts';
import { tokens } from './tokens.ts';
import { ui } from './ui.ts';
import { views } from './views.ts';
import { nearMisses } from './near-misses.ts';
import { whatIf } from './what-if.ts';

/** The dashboard in English: one file a feature. What it says first, the other languages say after it. */
export const en = {
  language: 'en' as Language,
  access,
  account,
  address,
  alarms,
  audit,
  charts,
  erasures,
  explore,
  exporting,
  filters,
  format,
  overview,
  palette,
  people,
  policies,
  problems,
  ranges,
  reconciliation,
  shell,
  shortcuts,
  subjects,
  submission,
  submissions,
  sync,
  terms,
  tokens,
  ui,
  views,
  whatIf,
  nearMisses,
};
