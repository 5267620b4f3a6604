/** Saved views. */
import * as examples from './examples.ts';
import type { Operation } from './operation.ts';
import { OF_A_BODY } from './operation.ts';
import { deleteViewQuery, newView, savedView, viewChange, viewParams, viewsAnswer } from './views.ts';

export const viewOperations = {
  listViews: {
    id: 'listViews',
    method: 'GET',
    path: '/api/views',
    summary: 'Saved views in their order, pinned lists with the number of their submissions now',
    answer: viewsAnswer,
    example: examples.views,
  },
  createView: {
    id: 'createView',
    audit: { act: 'view.created' },
    method: 'POST',
    path: '/api/views',
    summary: 'Save a view',
    body: newView,
    answer: savedView,
    status: 201,
    bodyExample: examples.newView,
    example: examples.savedView,
    problems: { 409: 'The name is taken, the id is, or there are as many as there can be', ...OF_A_BODY },
  },
  changeView: {
    id: 'changeView',
    audit: { act: 'view.changed', record: 'id' },
    method: 'PATCH',
    path: '/api/views/{id}',
    summary: 'Rename a view, replace what it shows, pin it, make it the default, or move it',
    description: 'What is given changes. version is the one that was looked at; an older one is refused.',
    params: viewParams,
    body: viewChange,
    answer: savedView,
    bodyExample: examples.viewChange,
    example: examples.savedView,
    problems: {
      404: 'No such view',
      409: 'It was changed meanwhile, the name is taken, or too many are pinned',
      ...OF_A_BODY,
    },
  },
  deleteView: {
    id: 'deleteView',
    audit: { act: 'view.deleted', record: 'id' },
    method: 'DELETE',
    path: '/api/views/{id}',
    summary: 'Delete a view',
    description: 'Gives what it was: sent to POST with its id, it is there again.',
    params: viewParams,
    query: deleteViewQuery,
    answer: savedView,
    example: examples.savedView,
    problems: { 404: 'No such view', 409: 'It was changed meanwhile' },
  },
} as const satisfies Record<string, Operation>;
