/**
 * Has the browser download an address: it streams to the disk, shows its own progress, and nothing of the file passes through the
 * page, so that a file of a gigabyte takes no memory here.
 */
export function startDownload(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}
