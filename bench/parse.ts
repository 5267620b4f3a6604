/** The floor of any client: the same pages fetched one after another and parsed, nothing else. @returns submissions a second */
export async function parsePages(upstream: string, pages: number): Promise<number> {
  let next = '';
  let submissions = 0;
  let parsing = 0;
  for (let page = 0; page < pages; page++) {
    const response = await fetch(`${upstream}/faceauth?count=2000${next}`, { headers: { 'x-api-key': 'simulator' } });
    const text = await response.text();
    const began = performance.now();
    const [answer] = JSON.parse(text) as { data: unknown[]; nextPage_key?: { authId: string; createTime: string } }[];
    parsing += performance.now() - began;
    submissions += answer?.data.length ?? 0;
    const key = answer?.nextPage_key;
    if (!key) break;
    next = `&nextKey_id=${encodeURIComponent(key.authId)}&nextKey_date=${encodeURIComponent(key.createTime)}`;
  }
  return submissions / (parsing / 1_000);
}
