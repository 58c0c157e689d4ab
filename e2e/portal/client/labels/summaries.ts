/**
 * Summary texts of rows in which nothing is chosen, in other languages than English: the only summaries of which translations are known
 * (localised labs and documentation). Those of Users stand for its labels of 2021 and 2023; later ones are not known, and shown as of 2023.
 */
import type { KnownLanguage } from '../face.ts';

export interface EmptySummaries {
  readonly users: readonly [of2021: string, of2023: string];
  readonly targetResources: string;
  readonly notConfigured: string;
  readonly conditions: string;
  readonly controls: string;
}

export const EMPTY_SUMMARIES: { readonly [L in KnownLanguage]?: EmptySummaries } = {
  de: {
    users: ['0 Benutzer und Gruppen ausgewählt', '0 Benutzer- oder Workloadidentitäten ausgewählt'],
    targetResources: 'Keine Zielressourcen ausgewählt',
    notConfigured: 'Nicht konfiguriert',
    conditions: '0 Bedingungen ausgewählt',
    controls: '0 Steuerelemente ausgewählt',
  },
  fr: {
    users: [
      'Aucun utilisateur et groupe sélectionné',
      'Aucun utilisateur ou identité de charge de travail sélectionné',
    ],
    targetResources: 'Aucune ressource cible sélectionnée',
    notConfigured: 'Non configuré',
    conditions: '0 condition sélectionnée',
    controls: '0 contrôle sélectionné',
  },
  es: {
    users: [
      '0 usuarios y grupos seleccionados',
      '0 usuarios o identidades de carga de trabajo seleccionadas',
    ],
    targetResources: 'No se ha seleccionado ningún recurso de destino',
    notConfigured: 'No configurado',
    conditions: '0 condiciones seleccionadas',
    controls: '0 controles seleccionados',
  },
  ja: {
    users: ['0 個のユーザーとグループが選択されました', 'ユーザーまたはワークロード ID が選択されていません'],
    targetResources: 'ターゲット リソースが選択されていません',
    notConfigured: '未構成',
    conditions: '0 個の条件が選択されました',
    controls: '0 個のコントロールが選択されました',
  },
  'pt-br': {
    users: [
      '0 usuários e grupos selecionados',
      '0 usuários ou identidades de carga de trabalho selecionados',
    ],
    targetResources: 'Nenhum recurso de destino selecionado',
    notConfigured: 'Não configurado',
    conditions: '0 condições selecionadas',
    controls: '0 controles selecionados',
  },
  ko: {
    users: ['0명의 사용자 및 그룹이 선택됨', '0명의 사용자 또는 워크로드 ID가 선택됨'],
    targetResources: '선택된 대상 리소스 없음',
    notConfigured: '구성되지 않음',
    conditions: '선택한 조건 0개',
    controls: '0개의 컨트롤이 선택됨',
  },
  'zh-cn': {
    users: ['已选择 0 个用户和组', '已选择 0 个用户或工作负载标识'],
    targetResources: '未选择目标资源',
    notConfigured: '未配置',
    conditions: '已选择 0 个条件',
    controls: '已选择 0 个控件',
  },
};
