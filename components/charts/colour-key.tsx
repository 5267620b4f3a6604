/** What a colour of a chart stands for. */
export const ColourKey = ({ colour, name }: { colour: string; name: string }) => (
  <span className="inline-flex items-center gap-1.5 text-xs">
    <span aria-hidden className={`size-2.5 rounded-[2px] ${colour}`} />
    {name}
  </span>
);
