import { chipsOf } from '#components/filters/chips.ts';
import { formatZone } from '#lib/format/zones.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { viewFilter } from '#lib/search-params/saved-view.ts';
import type { ViewAddress } from '#lib/search-params/saved-view.ts';

/** Longest name that the server takes. */
export const NAME_LENGTH = 80;
/** More would be no name but the filter itself. */
const NAMED = 3;

export interface ViewDescription {
  page: string;
  /** The days in words, and whether they move with the calendar. */
  days: string;
  moving: boolean;
  /** null = the zone of whoever looks. */
  zone: string | null;
  /** One text a limit: "Verdict: rejected". */
  limits: string[];
}

/** What a view shows, in words. */
export function describeView(messages: Messages, address: ViewAddress): ViewDescription {
  const { format, terms, views } = messages;
  const filter = viewFilter(address);
  const moving = typeof filter.range === 'string';
  return {
    page: views.pages[address.path],
    days: typeof filter.range === 'string' ? terms.presets[filter.range] : format.dayRange(filter.range),
    moving,
    zone: filter.tz === null ? null : formatZone(filter.tz),
    limits: [
      ...chipsOf(messages, filter).map(({ field, value }) => `${field}: ${value}`),
      ...(filter.project.length > 0 ? [`${views.project}: ${filter.project.join(', ')}`] : []),
    ],
  };
}

/** The same in one line: "Submissions · Last 7 days · Verdict: rejected". */
export function summariseView(messages: Messages, address: ViewAddress): string {
  const { page, days, limits } = describeView(messages, address);
  return [page, days, ...limits].join(' · ');
}

/** A name to begin with: what limits it, and its days. */
export function suggestName(messages: Messages, address: ViewAddress): string {
  const values = chipsOf(messages, viewFilter(address)).map(({ value }) => value);
  const more = values.length > NAMED ? [messages.views.more(values.length - NAMED)] : [];
  const { page, days } = describeView(messages, address);
  const name = [...(values.length > 0 ? values.slice(0, NAMED) : [page]), ...more, days].join(' · ');
  const short =
    name.length > NAME_LENGTH
      ? `${name
          .slice(0, NAME_LENGTH - 1)
          .toWellFormed()
          .trimEnd()}…`
      : name;
  return short.charAt(0).toUpperCase() + short.slice(1);
}
