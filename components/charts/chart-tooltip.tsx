/** What a mark says when it is pointed at. */
export function ChartTooltip({ title, lines, note }: { title: string; lines: [string, string][]; note?: string }) {
  return (
    <div className="rounded-md bg-surface px-2.5 py-2 text-xs shadow-pop">
      <p className="font-medium">{title}</p>
      <dl className="mt-1 grid grid-cols-[auto_auto] gap-x-4">
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="text-right">{value}</dd>
          </div>
        ))}
      </dl>
      {note ? <p className="mt-1 text-2xs text-muted">{note}</p> : null}
    </div>
  );
}
