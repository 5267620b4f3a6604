'use client';
import { Download } from 'lucide-react';
import { use } from 'react';
import { Button } from '#components/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '#components/ui/dropdown-menu.tsx';
import { toast } from '#components/ui/toast.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { ChartAboutContext } from './chart-about.ts';
import type { NumberData } from './number-table.tsx';

/** Takes a chart away: as a picture as it is drawn, or its numbers. What does it is fetched when it is asked for. */
export function ChartDownload({
  title,
  caption,
  data,
  drawn,
}: {
  title: string;
  caption: string;
  data: () => NumberData;
  /** Where the chart stands; null = its table is shown in its place. */
  drawn: React.RefObject<HTMLElement | null> | null;
}) {
  const about = use(ChartAboutContext);
  const { charts } = useMessages();

  async function save(kind: 'svg' | 'png' | 'csv') {
    try {
      const { saveChart } = await import('./save-chart.ts');
      await saveChart(charts, kind, { title, caption, about, data: data(), drawn: drawn?.current ?? null });
    } catch (error) {
      toast(charts.notMade, {
        look: 'error',
        description: error instanceof Error ? error.message : String(error),
      });
    }
  }

  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button look="quiet" size="sm" icon aria-label={charts.downloadOf(title)} title={charts.download}>
          <Download aria-hidden strokeWidth={1.75} />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem disabled={!drawn} onSelect={() => void save('svg')}>
          {charts.pictureSvg}
        </DropdownMenuItem>
        <DropdownMenuItem disabled={!drawn} onSelect={() => void save('png')}>
          {charts.picturePng}
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => void save('csv')}>{charts.dataCsv}</DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
