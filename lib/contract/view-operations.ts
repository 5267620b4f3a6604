/** Saved views. */
import * as examples from './examples.ts';
import type { Operation } from './operation.ts';
import { OF_A_BODY } from './operation.ts';
import { deleteViewQuery, newView, savedView, viewChange, viewParams, viewPlace, viewsAnswer } from './views.ts';

const OF_THE_TEAM = { 'views.share': "where it is, or becomes, the team's" } as const;
const NOT_THERE = 'No such view, of the own or of the team';

export const viewOperations = {
  listViews: {
    id: 'listViews',
    access: 'views.read',
    method: 'GET',
    path: '/api/views',
    summary: "The own views and the team's, each in their order, pinned lists with the number of their submissions now",
    answer: viewsAnswer,
    example: examples.views,
  },
  createView: {
    id: 'createView',
    access: 'views.write',
    rights: OF_THE_TEAM,
    audit: { act: 'view.created' },
    method: 'POST',
    path: '/api/views',
    summary: 'Save a view, for oneself or for the team',
    body: newView,
    answer: savedView,
    status: 201,
    bodyExample: examples.newView,
    example: examples.savedView,
    problems: { 409: 'The name is taken, the id is, or there are as many as there can be', ...OF_A_BODY },
  },
  changeView: {
    id: 'changeView',
    access: 'views.write',
    rights: OF_THE_TEAM,
    audit: { act: 'view.changed', record: 'id' },
    method: 'PATCH',
    path: '/api/views/{id}',
    summary: 'Rename a view, replace what it shows, give it to the team or take it back, or move it',
    description: 'What is given changes. version is the one that was looked at; an older one is refused.',
    params: viewParams,
    body: viewChange,
    answer: savedView,
    bodyExample: examples.viewChange,
    example: examples.savedView,
    problems: {
      404: NOT_THERE,
      409: 'It was changed meanwhile, or the name is taken there',
      ...OF_A_BODY,
    },
  },
  placeView: {
    id: 'placeView',
    access: 'views.read',
    audit: { act: 'view.placed', record: 'id' },
    method: 'PATCH',
    path: '/api/views/{id}/place',
    summary: 'Pin a view, or have the dashboard open with it, for oneself',
    description: 'What is given changes. It is no change of the view, and others see nothing of it.',
    params: viewParams,
    body: viewPlace,
    answer: savedView,
    bodyExample: examples.viewPlace,
    example: examples.savedView,
    problems: { 404: NOT_THERE, 409: 'As many are pinned as can be', ...OF_A_BODY },
  },
  deleteView: {
    id: 'deleteView',
    access: 'views.write',
    rights: OF_THE_TEAM,
    audit: { act: 'view.deleted', record: 'id' },
    method: 'DELETE',
    path: '/api/views/{id}',
    summary: 'Delete a view',
    description: 'Gives what it was: sent to POST with its id, it is there again.',
    params: viewParams,
    query: deleteViewQuery,
    answer: savedView,
    example: examples.savedView,
    problems: { 404: NOT_THERE, 409: 'It was changed meanwhile' },
  },
} as const satisfies Record<string, Operation>;
