/** Steps on one PC that Microsoft documents for OneDrive. They change nothing of a policy. */
import { defineCard } from '../../src/engine/guidance.ts';
import { ERROR_0X8004DE40, ONEDRIVE_LOCAL_FOLDER, ONEDRIVE_RESET } from '../facts/sources.ts';

export default defineCard({
  id: 'guidance-client-steps',
  ref: 'CAG4',
  title: 'On the PC',
  points: [
    'First copy files that show as not uploaded: they exist only on this PC. Make sure that nothing is syncing.',
    'OneDrive > Settings > Account > Unlink this PC; start OneDrive again and sign in. No cloud data is lost; folders may have to be chosen again.',
    'If that does not help, press Win+R, run %localappdata%\\Microsoft\\OneDrive\\onedrive.exe /reset, wait a minute, and start OneDrive again.',
    'Where OneDrive is installed for all users, the program is reported to be C:\\Program Files\\Microsoft OneDrive\\onedrive.exe (or below Program Files (x86)).',
    'Neither step is documented to clear the sign-in tokens of Windows. If the device is the problem, look at dsregcmd /status and at its compliance in Intune.',
  ],
  notDocumented: [{ point: 3, why: 'The path of an installation for all users is reported from the field.' }],
  sources: [ERROR_0X8004DE40, ONEDRIVE_RESET, ONEDRIVE_LOCAL_FOLDER],
});
