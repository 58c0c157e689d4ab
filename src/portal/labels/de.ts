/**
 * German labels of the editor, as far as public sources have them. Sources: localised labs and documentation of Microsoft, and people who typed what they saw.
 */
import type { Translation } from './languages.ts';

export const de: Translation = {
  labels: {
    name: ['Name'],
    'heading.assignments': ['Zuweisungen'],
    'heading.accessControls': ['Zugriffssteuerungen', 'Zugriffssteuerung', 'Zugriffskontrollen'],
    'row.users': [
      'Benutzer oder Agenten',
      'Benutzer und Gruppen',
      'Benutzer- oder Workloadidentitäten',
      'Benutzer',
    ],
    'row.targetResources': ['Zielressourcen', 'Cloud-Apps oder -aktionen'],
    'row.conditions': ['Bedingungen'],
    'row.grant': ['Erteilen', 'Gewähren'],
    'row.session': ['Sitzung'],
    'tab.include': ['Einschließen'],
    'tab.exclude': ['Ausschließen'],
    'users.none': ['Keine'],
    'users.all': ['Alle Benutzer'],
    'users.select': ['Benutzer und Gruppen auswählen'],
    'target.appliesTo.resources': [
      'Cloud-Apps',
      'Ressourcen (ehemals Cloud-Apps)',
      'Ressourcen (ehemals Cloud-Anwendungen)',
    ],
    'target.all': ['Alle Cloud-Apps', 'Alle Ressourcen (ehemals „Alle Cloud-Apps“)'],
    'target.select': ['Ressourcen auswählen', 'Apps auswählen'],
    'network.configure': ['Konfigurieren'],
    'network.configure.yes': ['Ja'],
    'network.any': ['Ein beliebiges Netzwerk oder einen beliebigen Standort'],
    'cond.locations': ['Standorte'],
    'cond.clientApps': ['Client-Apps'],
    'grant.block': ['Zugriff blockieren'],
    'grant.mfa': [
      'Mehrstufige Authentifizierung erforderlich',
      'Multi-Faktor-Authentifizierung erforderlich',
      'Multi-Faktor-Authentifizierung anfordern',
    ],
    'grant.authStrength': ['Authentifizierungsstärke erforderlich'],
    'grant.compliantDevice': ['Markieren des Geräts als kompatibel erforderlich'],
    'grant.hybridJoined': [
      'Gerät mit Hybrid-Azure AD-Einbindung erforderlich',
      'In Microsoft Entra hybrid eingebundenes Gerät erforderlich',
    ],
    'grant.approvedApp': ['Genehmigte Client-App erforderlich'],
    'grant.appProtection': ['App-Schutzrichtlinie erforderlich'],
    'grant.passwordChange': ['Kennwortänderung anfordern', 'Kennwortänderung erforderlich'],
    'grant.and': ['Alle ausgewählten Steuerungen anfordern', 'Alle ausgewählten Steuerungen erforderlich'],
    'grant.or': [
      'Eine der ausgewählten Steuerungen anfordern',
      'Eine der ausgewählten Steuerungen erforderlich',
    ],
    'session.signInFrequency': ['Anmeldehäufigkeit'],
    enable: ['Richtlinie aktivieren'],
    'enable.reportOnly': ['Nur Bericht'],
    'enable.on': ['Ein'],
    'enable.off': ['Aus'],
    'btn.create': ['Erstellen'],
    'btn.save': ['Speichern'],
    'btn.select': ['Auswählen'],
    'btn.done': ['Fertig'],
  },
  machineTranslated: {
    'tab.include': ['Einbeziehen'],
  },
};
