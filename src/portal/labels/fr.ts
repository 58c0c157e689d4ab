/**
 * French labels of the editor, as far as public sources have them. Sources: localised labs and documentation of Microsoft, and people who typed what they saw.
 */
import type { Translation } from './languages.ts';

export const fr: Translation = {
  labels: {
    name: ['Nom'],
    'heading.assignments': ['Affectations'],
    'heading.accessControls': ['Contrôles d’accès', "Contrôles d'accès", 'Contrôles des accès'],
    'row.users': [
      'Utilisateurs ou assistants',
      'Utilisateurs et groupes',
      'Utilisateurs ou identités de charge de travail',
      'Utilisateurs',
    ],
    'row.targetResources': ['Ressources cibles', 'Applications ou actions cloud'],
    'row.conditions': ['Conditions'],
    'row.grant': ['Octroyer', 'Accorder'],
    'row.session': ['Session'],
    'tab.include': ['Inclure'],
    'tab.exclude': ['Exclure'],
    'users.none': ['Aucun'],
    'users.all': ['Tous les utilisateurs'],
    'users.select': ['Sélectionner des utilisateurs et des groupes'],
    'target.appliesTo.resources': ['Cloud Apps', 'Ressources (anciennement applications cloud)'],
    'target.all': [
      'Toutes les applications cloud',
      'Toutes les ressources (anciennement « Toutes les applications cloud »)',
    ],
    'target.select': [
      'Sélectionner des ressources',
      'Sélectionner les ressources',
      'Sélectionner des applications',
    ],
    'network.configure': ['Configurer'],
    'network.configure.yes': ['Oui'],
    'network.any': ['N’importe quel réseau ou emplacement'],
    'cond.userRisk': ['Risque de l’utilisateur'],
    'cond.signInRisk': ['Risque de connexion'],
    'cond.locations': ['Emplacements'],
    'grant.block': ['Bloquer l’accès'],
    'grant.grant': ['Accorder l’accès'],
    'grant.mfa': ['Exiger l’authentification multifacteur', 'Exiger une authentification multifacteur'],
    'grant.authStrength': ['Exiger la force de l’authentification'],
    'grant.compliantDevice': ['Exiger que l’appareil soit marqué comme conforme'],
    'grant.hybridJoined': [
      'Exiger un appareil joint à Azure AD hybride',
      'Exiger un appareil joint à une version hybride d’Azure AD',
    ],
    'grant.approvedApp': [
      'Demander une application cliente approuvée',
      'Nécessite une application cliente approuvée',
    ],
    'grant.appProtection': ['Exiger une stratégie de protection des applications'],
    'grant.passwordChange': [
      'Exiger la modification du mot de passe',
      'Nécessite une modification du mot de passe',
    ],
    'grant.and': ['Exiger tous les contrôles sélectionnés', 'Demander tous les contrôles sélectionnés'],
    'grant.or': ['Demander un des contrôles sélectionnés'],
    'session.cas': ['Utiliser le contrôle d’application par accès conditionnel'],
    'session.signInFrequency': ['Fréquence de connexion'],
    enable: ['Activer la stratégie', 'Activer une stratégie'],
    'enable.reportOnly': ['Rapport uniquement', 'Rapport seul'],
    'enable.on': ['Activé'],
    'enable.off': ['Désactivé'],
    'btn.create': ['Créer'],
    'btn.save': ['Enregistrer'],
    'btn.select': ['Sélectionner'],
    'btn.done': ['Terminé'],
  },
  machineTranslated: {},
};
