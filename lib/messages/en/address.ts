const DAY = 'a day from 1970 to 2199, as 2026-03-01';

/** What the parameters of an address may be. The server says the same of a view's parameters, in English. */
export const address = {
  notUnderstood: 'Not understood in the address, and left out:',
  /** After the parameter. */
  mayBe: (expected: string) => `must be ${expected}.`,
  expected: {
    range: 'today, yesterday, 7d, 30d, 90d, 12m, this-month, last-month or all, and no from or to beside it',
    from: `${DAY}, together with a “to” that is not before it`,
    to: `${DAY}, together with a “from” that is not after it`,
    tz: 'a time zone such as Asia/Seoul or UTC',
    texts: '1 to 200 characters, at most 100 times',
    oneOf: (choices: string) => `one of ${choices}`,
    numbers: (min: number, max: number) => `a range such as ${min}..${max}, ..${max} or ${max}, from ${min} to ${max}`,
    flag: 'true or false',
    subject: '1 to 300 characters',
    q: '1 to 200 characters',
    erased: 'only or without',
    sort: 'createdAt, similarity, liveness, activeLiveness or lowestMargin, with a minus for descending',
    columns: 'names of columns with commas between them',
    density: 'compact or comfortable',
    selected: 'the id of a submission',
    view: 'the id of a saved view',
    gate: 'similarity, liveness, activeLiveness, faceCover or headCover',
    heat: 'rate or count',
    thresholds: 'thresholds such as similarity-88.liveness-0, whole points from 0 to 100',
    whatIf: 'toApproved, toRejected or unknown with thresholds, such as toRejected.similarity-88.liveness-0',
    nearMiss: 'a band and what is near, such as points-2.flip, share-5.only or points-2.gate.liveness',
    band: 'a band such as points-2 or share-5, from 1 to 100',
    compare: 'previous, week, month, year, custom or none',
    day: DAY,
    actor: '1 to 200 characters: who, as entries of the audit trail name them',
    acts: 'acts as entries of the audit trail name them, 1 to 100 characters each, at most 100 times',
    page: 'a whole number from 1',
    record: '1 to 400 characters: an id',
  },
};
