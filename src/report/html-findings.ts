/** Findings and open questions in the HTML report: of one policy, of several, and of the tenant. */
import type { RuleText, Source } from '../engine/rule.ts';
import { type FindingGroup, type Grouped, type OpenReason, type PolicyRest, worstFirst } from './grouping.ts';
import { type Content, type Markup, markup, NOTHING } from './markup.ts';
import { type Finding, isFinding, type Report } from './report.ts';
import { type Evident, evidenceWords, isOpen, nameOf, oneLine, placeOf, stateWords } from './words.ts';

/** One below the heading of the section. */
type Heading = 'h3' | 'h4';

/** A policy's own findings and questions; nothing where it has none. Accepted findings stand in a table of their own. */
export function policySection(rest: PolicyRest, id: string): Markup {
  const { checked, open } = rest;
  if (!hasSomething(rest)) return NOTHING;
  return markup`
<section>
<h3 id="${id}"><bdi>${nameOf(checked)}</bdi></h3>
<p class="quiet">${stateWords(checked.state)}, <bdi>${placeOf(checked.source)}</bdi></p>
${notRead(checked.problems)}${standing(rest).map((finding) => findingBlock(finding, 'h4'))}${questions(
  open.map((reason) => openItem(reason)),
  'h4',
)}
</section>`;
}

/** Whether a policy has something to say that is neither shared nor accepted. */
export const hasSomething = (rest: PolicyRest): boolean =>
  rest.checked.problems.length + standing(rest).length + rest.open.length > 0;

const standing = ({ findings }: PolicyRest): readonly Finding[] =>
  findings.filter(({ accepted }) => !accepted);

const notRead = (problems: readonly string[]): Markup =>
  problems.length === 0
    ? NOTHING
    : markup`<h4>Could not be read as it is written</h4>
<ul>${problems.map((problem) => markup`<li>${problem}</li>`)}</ul>`;

const questions = (items: readonly Markup[], heading: Heading): Markup =>
  items.length === 0
    ? NOTHING
    : markup`<${heading}>Could not be judged: that is no pass</${heading}><ul>${items}</ul>`;

const openItem = ({ reason, rules }: OpenReason, after: Content = NOTHING): Markup =>
  markup`<li>${reason} <span class="quiet">(${rules.join(', ')})</span>${after}</li>`;

/** What several policies share; nothing where they share nothing. */
export function sharedSection({ findings, open }: Grouped): Markup {
  if (findings.length + open.length === 0) return NOTHING;
  const items = open.map((group) =>
    openItem(group, markup`<br>${group.policies.length} policies: ${names(group.policies.map(nameOf))}`),
  );
  return markup`
<section>
<h2 id="shared">In several policies</h2>
${findings.map(groupBlock)}${questions(items, 'h3')}
</section>`;
}

/** Notes that differ from policy to policy are one line: the rule's page tells more. */
function groupBlock({ rule, severity, line, members, texts }: FindingGroup): Markup {
  const isOneText = texts.length === 1;
  return markup`
<div class="finding ${severity}">
<h3>${rule.title}</h3>
${badges(severity, rule)}
<p>${members.length} policies ${line}: ${names(members.map(({ checked }) => nameOf(checked)))}</p>
${(isOneText || severity !== 'info' ? texts : []).map(
  ({ finding, policies }) =>
    markup`${isOneText ? NOTHING : markup`<p class="label">Of ${names(policies.map(nameOf))}</p>`}${textOf(finding.text)}`,
)}${meta(rule.id, rule.field)}${sourcesOf(rule.sources)}
</div>`;
}

/** Findings and questions on the tenant as a whole. */
export function tenantSection({ complete, results }: NonNullable<Report['tenant']>): Markup {
  const findings = worstFirst(results.filter(isFinding)).filter(({ accepted }) => !accepted);
  const open = results
    .filter(isOpen)
    .map(({ rule, message }) => openItem({ reason: message, rules: [rule] }));
  return markup`
<section>
<h2 id="tenant">The tenant</h2>
${complete ? NOTHING : markup`<p>Some policies could not be read, so what is missing cannot be told.</p>`}
${findings.map((finding) => findingBlock(finding, 'h3', concerned(finding)))}${questions(open, 'h3')}
${findings.length + open.length > 0 ? NOTHING : markup`<p>No findings.</p>`}
</section>`;
}

function concerned(finding: Finding): Markup {
  if (!('concerns' in finding) || finding.concerns.length === 0) return NOTHING;
  const concerns = finding.concerns.map(({ displayName, id }) =>
    oneLine(displayName ?? id ?? 'a policy without a name'),
  );
  return markup`<p>Policies: ${names(concerns)}</p>`;
}

function findingBlock(finding: Finding, heading: Heading, after: Content = NOTHING): Markup {
  const { rule, title, severity, field, text, sources } = finding;
  return markup`
<div class="finding ${severity}">
<${heading}>${title}</${heading}>
${badges(severity, finding)}
${textOf(text)}${after}${meta(rule, field)}${sourcesOf(sources)}
</div>`;
}

/** How bad, and how sure: two things. */
const badges = (severity: string, evident: Evident): Markup =>
  markup`<p><span class="badge ${severity}">${severity}</span> <span class="badge evidence">${evidenceWords(evident)}</span></p>`;

const textOf = ({ what, why, safeFix, lessSafe, heardElsewhere }: RuleText): Markup => markup`
<p>${what} ${why}</p>
<p class="label">Safe fix</p>
<ol>${safeFix.map((step) => markup`<li>${step}</li>`)}</ol>
${lessSafe ? markup`<p class="label">Less safe</p><p>${lessSafe.what} <strong>Risk:</strong> ${lessSafe.risk}</p>` : NOTHING}
${
  heardElsewhere
    ? markup`<p class="label">Heard elsewhere</p><p>“${heardElsewhere.claim}” <strong>The documentation:</strong> ${heardElsewhere.documentation}</p>`
    : NOTHING
}`;

const meta = (rule: string, field: string): Markup => markup`<p class="quiet">${rule}, ${field}</p>`;

const sourcesOf = (sources: readonly Source[]): Markup => markup`<p class="label">Sources</p>
<ul>${sources.map(
  ({ title, url, checked }) =>
    markup`<li><a href="${url}">${title}</a>, checked <time datetime="${checked}">${checked}</time></li>`,
)}</ul>`;

/** Names in quotes, since many have commas in them. */
const names = (policies: readonly string[]): Markup =>
  markup`${policies.map((name, index) => markup`${index === 0 ? '' : ', '}“<bdi>${name}</bdi>”`)}`;
