/**
 * Italian labels of the editor, as far as public sources have them. All are machine-translated documentation: they find a field and decide nothing.
 */
import type { Translation } from './languages.ts';

export const it: Translation = {
  labels: {},
  machineTranslated: {
    'heading.assignments': ['Assegnazioni'],
    'heading.accessControls': ['Controlli di accesso'],
    'row.users': ['Utenti e gruppi'],
    'row.targetResources': ['App cloud o azioni'],
    'row.grant': ['Concedi'],
    'tab.include': ['Includi'],
    'tab.exclude': ['Escludi'],
    'users.all': ['Tutti gli utenti'],
    'target.all': ['Tutte le app cloud'],
    'grant.block': ['Blocca accesso'],
    'grant.grant': ["Concedere l'accesso"],
    'grant.mfa': ['Richiedi autenticazione a più fattori'],
    'grant.compliantDevice': ['Richiedi che il dispositivo sia contrassegnato come conforme'],
    'grant.hybridJoined': ['Richiedi dispositivo ibrido Azure AD aggiunto'],
    'grant.approvedApp': ['Richiedi app client approvata'],
    'grant.appProtection': ['Richiedi i criteri di protezione delle app'],
    'grant.and': ['Richiedi tutti i controlli selezionati'],
    'grant.or': ['Richiedi uno dei controlli selezionati'],
    enable: ['Abilita criterio'],
    'enable.reportOnly': ['Solo report'],
    'btn.create': ['Crea'],
  },
};
