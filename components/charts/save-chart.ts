import type { Messages } from '#lib/messages/messages.ts';
import type { ChartAbout } from './chart-about.ts';
import { chartCsv, chartFileName } from './chart-csv.ts';
import { drawPicture } from './draw-picture.ts';
import type { NumberData } from './number-table.tsx';

export interface ChartToSave {
  title: string;
  caption: string;
  about: ChartAbout | null;
  data: NumberData;
  /** The element that holds the chart as drawn; null = none is drawn. */
  drawn: HTMLElement | null;
}

/**
 * Makes a file of a chart and hands it to the browser to save.
 *
 * @throws Error in plain words where the browser can't draw the picture
 */
export async function saveChart(
  texts: Messages['charts'],
  kind: 'svg' | 'png' | 'csv',
  { title, caption, about, data, drawn }: ChartToSave,
) {
  const name = chartFileName(texts, title, about, kind);
  if (kind === 'csv') {
    hand(new Blob([chartCsv(texts, title, data, about)], { type: 'text/csv;charset=utf-8' }), name);
    return;
  }
  if (!drawn) throw new Error(texts.notDrawn);
  const picture = drawPicture(drawn, {
    title,
    caption: about?.asOf ? `${caption} · ${texts.asOf(about.asOf)}` : caption,
  });
  const svg = new Blob([picture.svg], { type: 'image/svg+xml;charset=utf-8' });
  hand(kind === 'svg' ? svg : await toPng(texts, svg, picture), name);
}

/** Pixels a point: sharp on dense screens and in print. */
const SCALE = 2;

async function toPng(
  { notWritten }: Messages['charts'],
  svg: Blob,
  { width, height }: { width: number; height: number },
): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * SCALE);
    canvas.height = Math.ceil(height * SCALE);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error(notWritten));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

function hand(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click: not at once.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
