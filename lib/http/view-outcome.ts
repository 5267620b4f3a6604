import { concealQuery } from '#lib/audit/conceal.ts';
import type { SavedView } from '#lib/contract/views.ts';
import { MAX_PINNED, MAX_VIEWS } from '#lib/store/views/write-views.ts';
import type { ViewOutcome } from '#lib/store/views/write-views.ts';
import type { Told } from './audit.ts';
import { HttpProblem } from './http-problem.ts';

/**
 * The view that an act gave.
 *
 * @throws HttpProblem 404 where it is not there for who asks, 403 where they may not do this to it, 409 where it was changed meanwhile, its
 *   name is taken, or there is no room
 */
export function viewOf(outcome: ViewOutcome): SavedView {
  switch (outcome.kind) {
    case 'done':
      return outcome.view;
    case 'gone':
      throw GONE;
    case 'changed':
      throw changed(outcome.view);
    case 'nameTaken':
      throw nameTaken(outcome.name);
    case 'idTaken':
      throw ID_TAKEN;
    case 'tooMany':
      throw TOO_MANY;
    case 'tooManyPinned':
      throw TOO_MANY_PINNED;
    case 'notTheirs':
      throw OF_THE_TEAM;
    case 'notTheMaker':
      throw NOT_THE_MAKER;
  }
}

/**
 * What the audit trail is told of a change of a view: how it stands after it, where it is the team's. Of somebody's own it is told that
 * there is one: what is in it they alone see. Sharing it is an act of its own.
 */
export function tellOfView({ id, name, path, query, shared, version }: SavedView, was: SavedView | null): Told {
  const changedHands = was !== null && was.shared !== shared;
  const act = shared ? 'view.shared' : 'view.taken-back';
  const told = shared ? { viewName: name, path, query: concealQuery(query) } : {};
  return { ...(changedHands && { act }), record: id, detail: { ...told, shared, version } };
}

/** The same of how somebody has placed a view for themselves. */
export const tellOfPlace = ({ id, name, shared, pinned, isDefault }: SavedView): Told => ({
  record: id,
  detail: { ...(shared && { viewName: name }), shared, pinned, isDefault },
});

const GONE = new HttpProblem({
  status: 404,
  kind: 'not-found',
  title: 'There is no such view',
  detail: 'No view of yours or of the team has this id: it may have been deleted, or be somebody’s own.',
  action: 'Load the views again. What the view showed can be saved again under its name.',
});

const OF_THE_TEAM = new HttpProblem({
  status: 403,
  kind: 'not-permitted',
  title: 'This view is the team’s',
  detail: 'Views of the team are saved, changed and deleted by leads and administrators.',
  action: 'Save what you see as a view of your own, or ask one of them.',
});

const NOT_THE_MAKER = new HttpProblem({
  status: 403,
  kind: 'not-permitted',
  title: 'Somebody else has made this view',
  detail: 'Only who made a view can take it back from the team.',
  action: 'Save what it shows as a view of your own. Delete it if the team does not need it.',
});

const changed = ({ name }: SavedView): HttpProblem =>
  new HttpProblem({
    status: 409,
    kind: 'changed-meanwhile',
    title: 'Somebody has changed this view meanwhile',
    detail: `“${name}” was changed after it was loaded here, so nothing was done.`,
    action: 'Look at how it stands now, then do it again if it is still right.',
  });

const nameTaken = (name: string): HttpProblem =>
  new HttpProblem({
    status: 409,
    kind: 'name-taken',
    title: 'There is a view of this name already',
    detail: `A view called “${name}” is there already; capitals make no difference.`,
    action: 'Choose another name, or update that view.',
    parameters: [{ name: 'name', message: 'must be one that no other view has' }],
  });

const ID_TAKEN = new HttpProblem({
  status: 409,
  kind: 'id-taken',
  title: 'This view is there already',
  detail: 'A view of this id is there, so it need not be brought back.',
  action: 'Load the views again.',
  parameters: [{ name: 'id', message: 'must be left out for a new view' }],
});

const TOO_MANY = new HttpProblem({
  status: 409,
  kind: 'too-many-views',
  title: 'There are too many views',
  detail: `There can be ${MAX_VIEWS} views of one person, and as many of the team.`,
  action: 'Delete one that is not needed any more.',
});

const TOO_MANY_PINNED = new HttpProblem({
  status: 409,
  kind: 'too-many-pinned',
  title: 'Too many views are pinned',
  detail: `${MAX_PINNED} views can be pinned, for each is counted again and again.`,
  action: 'Unpin one first.',
  parameters: [{ name: 'pinned', message: 'must be false while so many are pinned' }],
});
