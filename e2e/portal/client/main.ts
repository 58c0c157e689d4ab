/** Starts the replica's page. */
import './trusted-types.ts';
import './styles/shell.css';
import './styles/blades.css';
import './styles/form.css';
import './styles/choices.css';
import './styles/rows.css';
import './styles/frame.css';
import './blades/editor-blade.ts';
import './blades/other-blade.ts';
import './blades/react-blade.ts';
import ko from 'knockout';
import type { ListedPolicy } from './blades/list-blade.ts';
import { popup } from './controls/drop-down.ts';
import type { Tenant } from './directory.ts';
import { load } from './load.ts';
import { Shell } from './shell.ts';

async function start(): Promise<void> {
  const [tenant, policies] = await Promise.all([
    load<Tenant>('/replica/tenant'),
    load<ListedPolicy[]>('/replica/policies'),
  ]);
  const shell = new Shell(tenant, policies);
  shell.navigate(location.hash);
  window.addEventListener('message', (event) => shell.hear(event));
  window.addEventListener('hashchange', () => shell.navigate(location.hash));
  document.addEventListener('click', () => popup(null));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') shell.closeFloating();
  });
  const root = document.createComment(' ko component: { name: "shell", params: $data } ');
  document.body.append(root, document.createComment(' /ko '));
  ko.applyBindings(shell, document.body);
}

void start();
