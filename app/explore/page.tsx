import type { Metadata } from 'next';
import { ExplorePage } from '#components/explore/explore-page.tsx';

export const metadata: Metadata = { title: 'Explore' };

export default function Page() {
  return <ExplorePage />;
}
