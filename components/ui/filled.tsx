import { Fragment } from 'react';
import { fill } from '#lib/messages/fill.ts';

/** A message whose places, written `{name}`, hold elements: a link, a code, a key. */
export function Filled({ message, ...parts }: { message: string } & Record<string, React.ReactNode>) {
  return fill<React.ReactNode>(message, parts).map((piece, index) => <Fragment key={index}>{piece}</Fragment>);
}
