/** The guide's page: it needs no tenant and no policy, asks nobody, and keeps nothing of what is typed. */
import { render } from 'preact';
import { Guide } from './guide.tsx';

const root = document.getElementById('guide');
if (!root) throw new Error('guide: index.html has no element with the id "guide"');
render(<Guide />, root);
