import type { SavedView } from '#lib/contract/views.ts';
import { MAX_PINNED, MAX_VIEWS } from '#lib/store/views/write-views.ts';
import type { ViewOutcome } from '#lib/store/views/write-views.ts';
import type { Told } from './audit.ts';
import { HttpProblem } from './http-problem.ts';

/**
 * The view that an act gave.
 *
 * @throws HttpProblem 404 where it is not there, 409 where it was changed meanwhile, its name is taken, or there is no room
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
  }
}

/** What the audit trail is told of a change of a view: how it stands after it. */
export const tellOfView = ({ id, name, path, query, pinned, isDefault, version }: SavedView): Told => ({
  record: id,
  detail: { viewName: name, path, query, pinned, isDefault, version },
});

const GONE = new HttpProblem({
  status: 404,
  kind: 'not-found',
  title: 'There is no such view',
  detail: 'No saved view has this id: it may have been deleted.',
  action: 'Load the views again. What the view showed can be saved again under its name.',
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
  detail: `There can be ${MAX_VIEWS} views.`,
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
