import { Banner } from '#components/ui/banner.tsx';

/** Where verdict, codes and gates do not agree, above them; nothing where they do. */
export function Disagreements({ texts }: { texts: string[] }) {
  if (texts.length === 0) return null;
  return (
    <Banner>
      <p className="font-medium">Does it add up?</p>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Banner>
  );
}
