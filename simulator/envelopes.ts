import type { ListPage } from './listing.ts';
import type { SimulatorOptions } from './options.ts';
import type { Place, Project } from './project.ts';
import { idAt, recordAt } from './project.ts';
import { hashText } from './random.ts';

/** Under the envelope `several` one key's records belong to two projects; which one is fixed for each record. */
const projectIdOf = (project: Project, options: SimulatorOptions, place: Place): string =>
  options.envelope === 'several' && hashText(idAt(project, place)) % 3 === 0
    ? `${project.projectId}-2`
    : project.projectId;

const endOf = (options: SimulatorOptions, page: ListPage): string => {
  if (page.nextKey !== null) return `,"nextPage_key":${JSON.stringify(page.nextKey)}`;
  return { absent: '', null: ',"nextPage_key":null', object: ',"nextPage_key":{}' }[options.endKey];
};

/** A page as JSON text, in the envelope that was chosen. */
export const listAnswer = (project: Project, options: SimulatorOptions, page: ListPage, now: number): string => {
  const { places } = page;
  if (places.length === 0 && page.nextKey === null && options.empty === 'array') return '[]';
  const envelope = (projectId: string, list: readonly Place[], end: string): string => {
    const records = list.map((place) => recordAt(project, place, now)).join(',');
    return `{"faceAuth_projectId":${JSON.stringify(projectId)},"data":[${records}]${end}}`;
  };

  if (options.envelope === 'flat') return `[${places.map((place) => recordAt(project, place, now)).join(',')}]`;
  if (options.envelope === 'bare') return envelope(project.projectId, places, endOf(options, page));
  if (options.envelope === 'project') return `[${envelope(project.projectId, places, endOf(options, page))}]`;
  const second = `${project.projectId}-2`;
  const isSecond = (place: Place): boolean => projectIdOf(project, options, place) === second;
  const first = envelope(
    project.projectId,
    places.filter((place) => !isSecond(place)),
    '',
  );
  return `[${first},${envelope(second, places.filter(isSecond), endOf(options, page))}]`;
};
