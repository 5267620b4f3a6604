import { GATES } from '#lib/domain/submission.ts';
export default function Page() { return <p>{GATES.join()}</p>; }
