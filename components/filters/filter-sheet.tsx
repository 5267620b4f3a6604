'use client';
import { SlidersHorizontal } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '#components/ui/dialog.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { countLimits } from '#lib/search-params/filter.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { ERASURES, toErased } from './erasures.ts';
import type { Erasure } from './erasures.ts';
import type { FilterField } from './filter-fields.ts';
import { SubjectForm } from './subject-form.tsx';
import { ValueList } from './value-list.tsx';

/** All the fields in one sheet: the filters of a phone. What is chosen holds at once. */
export function FilterSheet({ fields }: { fields: FilterField[] }) {
  const { filter, setFilter, clearLimits } = useFilter();
  const limits = countLimits(filter);
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button className={limits > 0 ? 'border-accent-text text-accent-text' : undefined}>
          <SlidersHorizontal aria-hidden strokeWidth={1.75} />
          Filters
          {limits > 0 ? <span className="font-semibold">{limits}</span> : null}
        </Button>
      </DialogTrigger>
      <DialogContent
        place="sheet"
        title="Filters"
        description={null}
        footer={
          <>
            <Button look="quiet" size="lg" disabled={limits === 0} onClick={clearLimits}>
              Clear all
            </Button>
            <DialogClose asChild>
              <Button look="primary" size="lg">
                Done
              </Button>
            </DialogClose>
          </>
        }
      >
        <div className="flex flex-col gap-5">
          {fields.map((field) => (
            <Part key={field.name} name={field.name}>
              <div className="overflow-hidden rounded-md border border-line">
                <ValueList field={field} className="w-full" />
              </div>
            </Part>
          ))}
          <Part name="Erasure">
            <Segmented<Erasure>
              label="Erasure"
              value={filter.erased ?? 'all'}
              options={ERASURES.map(({ value, name }) => ({ value, label: name }))}
              onValueChange={(value) => setFilter({ erased: toErased(value) })}
            />
          </Part>
          <Part name="Subject">
            <SubjectForm />
          </Part>
        </div>
      </DialogContent>
    </Dialog>
  );
}

function Part({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 text-xs font-medium text-muted">{name}</h3>
      {children}
    </section>
  );
}
