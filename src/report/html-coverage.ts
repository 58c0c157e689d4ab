/** The coverage of a tenant as a picture, and as a table that says the same in words. */
import { type Markup, markup } from './markup.ts';
import { counted } from './words.ts';

/** What a tenant's policies do about one thing that they should do. */
export interface Coverage {
  readonly title: string;
  readonly covered: 'covered' | 'partly' | 'not' | 'not-known';
  /** In a sentence. */
  readonly because: string;
}

/** A strip of signs, which differ by their shape as well, and the table. */
export const coverageSection = (coverage: readonly Coverage[]): Markup => markup`
<section>
<h2 id="coverage">Coverage</h2>
<figure>
${strip(coverage)}
<figcaption>${countsOf(coverage)}</figcaption>
</figure>
<div class="scroll" role="region" aria-labelledby="coverage" tabindex="0"><table>
<thead><tr><th scope="col">What</th><th scope="col">Coverage</th><th scope="col">Why</th></tr></thead>
<tbody>${coverage.map(
  ({ title, covered, because }) => markup`
<tr><th scope="row">${title}</th><td><svg class="sign" viewBox="0 0 20 20" aria-hidden="true">${SIGNS[covered]}</svg> ${WORDS[covered]}</td><td>${because}</td></tr>`,
)}</tbody>
</table></div>
</section>`;

const WORDS: Readonly<Record<Coverage['covered'], string>> = {
  covered: 'Covered',
  partly: 'Partly',
  not: 'Not covered',
  'not-known': 'Not known',
};

const ROUND = markup`<circle class="round" cx="10" cy="10" r="8"/>`;
const SIGNS: Readonly<Record<Coverage['covered'], Markup>> = {
  covered: markup`<g class="sign-covered">${ROUND}<path d="M6 10l3 3l5-6"/></g>`,
  partly: markup`<g class="sign-partly">${ROUND}<path class="half" d="M10 2a8 8 0 0 0 0 16z"/></g>`,
  not: markup`<g class="sign-not">${ROUND}<path d="M7 7l6 6M13 7l-6 6"/></g>`,
  'not-known': markup`<g class="sign-not-known">${ROUND}<path d="M8 8a2 2 0 1 1 2 2v2M10 13.5v1.5"/></g>`,
};

const SIGN_WIDTH = 32;

/** The table says it in words. */
const strip = (coverage: readonly Coverage[]): Markup => markup`
<svg class="strip" viewBox="0 0 ${SIGN_WIDTH * Math.max(coverage.length, 1)} 24" aria-hidden="true">${coverage.map(
  ({ covered }, index) => markup`<g transform="translate(${index * SIGN_WIDTH + 6} 2)">${SIGNS[covered]}</g>`,
)}</svg>`;

/** "8 questions: 3 covered, 1 partly, 2 not covered, 2 not known." */
function countsOf(coverage: readonly Coverage[]): string {
  const kinds = Object.keys(WORDS) as Coverage['covered'][];
  const counts = kinds.map(
    (kind) => `${coverage.filter(({ covered }) => covered === kind).length} ${WORDS[kind].toLowerCase()}`,
  );
  return `${counted(coverage.length, 'question')}: ${counts.join(', ')}.`;
}
