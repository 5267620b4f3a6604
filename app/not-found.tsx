import { Compass } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <EmptyState
      className="flex-1"
      icon={Compass}
      heading
      title="There is no such page"
      detail="The address may be mistyped, or from another edition of this dashboard."
      actions={
        <>
          <Button asChild look="primary">
            <Link href="/">Overview</Link>
          </Button>
          <Button asChild>
            <Link href="/submissions">Submissions</Link>
          </Button>
        </>
      }
    />
  );
}
