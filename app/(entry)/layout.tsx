import { EntryShell } from '#components/shell/entry-shell.tsx';

/** Pages for who has not signed in yet. */
export default function EntryLayout({ children }: LayoutProps<'/'>) {
  return <EntryShell>{children}</EntryShell>;
}
