/** Has the browser save a text as a file, where it saves downloads. */
export function download(text: string, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The download has begun by then; what it reads is kept until it has.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
