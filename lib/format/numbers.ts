const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

const MINUS = '−';

/** 1234567 → "1,234,567". */
export function formatCount(count: number): string {
  return whole.format(count).replace('-', MINUS);
}

const SCALES = [
  { from: 1e9, unit: 'B' },
  { from: 1e6, unit: 'M' },
  { from: 1e3, unit: 'k' },
] as const;

/** For axes and tight places: 940 → "940", 12400 → "12.4k", 1000000 → "1M". */
export function formatCompact(count: number): string {
  const size = Math.abs(count);
  // 999,950 and more would round to "1000k": it belongs to the next scale.
  const scale = SCALES.find(({ from }) => size >= from * 0.99995) ?? null;
  if (!scale || size < 1_000) return formatCount(count);
  return `${Math.round((count / scale.from) * 10) / 10}${scale.unit}`.replace('-', MINUS);
}

/**
 * A share as percent: 0.1234 → "12.3%". What is not nothing is never shown as 0, what is not all never as 100: "<0.1%", ">99.9%".
 *
 * @param share 0 to 1; null (no submission to take a share of) → "–"
 */
export function formatRate(share: number | null, digits = 1): string {
  if (share === null || Number.isNaN(share)) return '–';
  const step = 10 ** -digits;
  const percent = share * 100;
  if (share === 0) return '0%';
  if (share === 1) return '100%';
  if (Number(percent.toFixed(digits)) < step) return `<${step.toFixed(digits)}%`;
  if (Number(percent.toFixed(digits)) >= 100) return `>${(100 - step).toFixed(digits)}%`;
  return `${percent.toFixed(digits)}%`;
}

/** An interval of shares (0 to 1): "11.2–13.6%". */
export function formatRateInterval({ low, high }: { low: number; high: number }, digits = 1): string {
  return `${(low * 100).toFixed(digits)}–${(high * 100).toFixed(digits)}%`;
}

/** Two shares' difference, in percentage points: 0.012 → "+1.2 pp". What is not nothing is not shown as 0. */
export function formatRateChange(difference: number, digits = 1): string {
  return `${formatSigned(difference * 100, digits)} pp`;
}

/** Relative change between two counts: "+12%"; null where there is nothing to compare with. */
export function formatCountChange(now: number, before: number): string | null {
  if (before === 0) return null;
  const percent = ((now - before) / before) * 100;
  return `${formatSigned(percent, Math.abs(percent) < 10 && percent !== 0 ? 1 : 0)}%`;
}

/** With its sign, and with more digits where it would be shown as 0 without being it: "+12.8", "−0.03", "0". */
export function formatSigned(value: number, digits = 1): string {
  if (value === 0) return '0';
  let text = Math.abs(value).toFixed(digits);
  for (let more = digits + 1; Number(text) === 0 && more <= 12; more++) text = Math.abs(value).toFixed(more);
  return `${value < 0 ? MINUS : '+'}${text}`;
}
