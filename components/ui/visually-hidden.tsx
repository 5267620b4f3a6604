/** Read aloud, not drawn. */
export function VisuallyHidden(props: React.ComponentProps<'span'>) {
  return <span className="sr-only" {...props} />;
}
