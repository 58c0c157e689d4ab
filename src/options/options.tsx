/** The options: where Preflight reads, one line a cloud with a switch where the admin decides; then the other sections. */
import type { ComponentChildren } from 'preact';
import { type CloudAccess, isOn, isPartlyOn } from './access.ts';
import { ManagedLines, type ManagedTold } from './managed-lines.tsx';

interface Props {
  readonly clouds: readonly CloudAccess[];
  /** What became of the last press of a switch. */
  readonly told: { readonly name: string; readonly sentence: string } | null;
  readonly onSwitch: (cloud: CloudAccess) => void;
  /** Null until it is known. */
  readonly managed: ManagedTold | null;
  readonly children: ComponentChildren;
}

export function Options({ clouds, told, onSwitch, managed, children }: Props) {
  return (
    <>
      <header>
        <img src="/assets/icon-48.png" alt="" width="32" height="32" />
        <h1>Options of Preflight for Conditional Access</h1>
      </header>
      <main>
        <nav aria-label="On this page">
          {SECTIONS.map(([id, title]) => (
            <a key={id} href={`#${id}`}>
              {title}
            </a>
          ))}
        </nav>
        {managed && <ManagedLines {...managed} />}
        <h2 id="clouds">Clouds</h2>
        <p>
          Preflight reads the Conditional Access policy editor on the portals of the clouds that are on here,
          to show warnings beside its fields. When you switch a cloud on, your browser asks you whether
          Preflight may read these portals. When you switch it off, the access is given back. What is read
          stays in this browser.
        </p>
        <p>
          The portals may show parts of their pages in frames from other addresses. Of US Government and China
          these addresses are not publicly known, so Preflight asks for none of them: an editor that is drawn
          in such a frame cannot be read there, and Preflight says so in its place.
        </p>
        <ul>
          {clouds.map((cloud) => (
            <Cloud
              key={cloud.name}
              cloud={cloud}
              told={told?.name === cloud.name ? told.sentence : ''}
              onSwitch={() => onSwitch(cloud)}
            />
          ))}
        </ul>
        {children}
      </main>
    </>
  );
}

const SECTIONS = [
  ['clouds', 'Clouds'],
  ['list', 'The portal’s own list'],
  ['emergency', 'Emergency access accounts'],
  ['accepted', 'Findings marked as intended'],
  ['kept', 'What is kept'],
  ['settings-file', 'Export and import'],
  ['theme', 'Theme'],
  ['rules', 'Rules'],
] as const;

function Cloud({ cloud, told, onSwitch }: { cloud: CloudAccess; told: string; onSwitch: () => void }) {
  const id = `cloud-${cloud.name.toLowerCase().replace(/[^a-z]+/g, '-')}`;
  return (
    <li>
      <div class="line">
        <h3 id={id}>{cloud.name}</h3>
        {cloud.optional ? (
          <button
            type="button"
            role="switch"
            aria-checked={isOn(cloud)}
            aria-labelledby={id}
            aria-describedby={`${id}-hosts`}
            onClick={onSwitch}
          >
            <span class="knob" aria-hidden="true" />
          </button>
        ) : (
          <span class="quiet">Always on</span>
        )}
      </div>
      <p id={`${id}-hosts`} class="hosts">
        {cloud.hosts.map(worded).join(', ')}
      </p>
      <p class="told" role="status">
        {[stateOf(cloud), told].filter(Boolean).join(' ')}
      </p>
    </li>
  );
}

function stateOf(cloud: CloudAccess): string {
  if (isOn(cloud)) return cloud.optional ? 'On.' : '';
  const closed = `The browser keeps Preflight from reading ${cloud.closed.map(worded).join(', ')}.`;
  if (!cloud.optional) return `${closed} Allow these sites in the browser’s settings of this extension.`;
  return isPartlyOn(cloud) ? `On in part. ${closed}` : 'Off.';
}

/** "*.portal.azure.us" is every address below portal.azure.us. */
const worded = (host: string): string => (host.startsWith('*.') ? `all below ${host.slice(2)}` : host);
