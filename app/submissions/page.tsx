import { PageHeader } from '#components/ui/page-header.tsx';

export default function SubmissionsPage() {
  return (
    <div className="p-3 sm:p-5">
      <PageHeader title="Submissions" />
    </div>
  );
}
