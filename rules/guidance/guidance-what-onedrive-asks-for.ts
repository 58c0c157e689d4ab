/** The question that no document answers for every tenant: which resources the sync app asks for there. The log does. */
import { defineCard } from '../../src/engine/guidance.ts';
import { RESOURCE_EXCLUSIONS, TARGET_RESOURCES } from '../facts/sources.ts';

export default defineCard({
  id: 'guidance-what-onedrive-asks-for',
  ref: 'CAG9',
  title: 'Which resources does OneDrive ask for in your tenant?',
  points: [
    'In the beta sign-in log, read conditionalAccessAudiences and resourceId for the application ab9b8c07-8f02-4f72-87fa-80105867a763 (OneDrive SyncEngine). That settles the question of Exchange Online for your tenant.',
  ],
  notDocumented: [],
  sources: [TARGET_RESOURCES, RESOURCE_EXCLUSIONS],
});
