/** The worst finding's title right of its badge, in one line, where there is room. Placement shows it and sets its width. */
export function Line({ text, quiet }: { text: string; quiet: boolean }) {
  return text ? <span class={quiet ? 'line quiet' : 'line'}>{text}</span> : null;
}
