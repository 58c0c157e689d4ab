/** The guide's page. It keeps nothing of what is typed; the worker is asked for the policies that reach OneDrive, and the rest needs none. */
import { render } from 'preact';
import { askWorker } from '../pages/ask-worker.ts';
import { Guide } from './guide.tsx';
import { Policies } from './policies.tsx';

const root = document.getElementById('guide');
if (!root) throw new Error('guide: index.html has no element with the id "guide"');
render(
  <Guide
    policies={
      <Policies
        asked={new URLSearchParams(location.search).get('tenant')}
        ask={(key) => askWorker({ kind: 'onedrive-reach', key })}
      />
    }
  />,
  root,
);
