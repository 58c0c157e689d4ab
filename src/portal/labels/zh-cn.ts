/**
 * Chinese (simplified) labels of the editor, as far as public sources have them. Sources: localised labs and documentation of Microsoft, and people who typed what they saw.
 */
import type { Translation } from './languages.ts';

export const zhCn: Translation = {
  labels: {
    name: ['名称'],
    'heading.assignments': ['分配'],
    'heading.accessControls': ['访问控制'],
    'row.users': ['用户和组', '用户或工作负载标识'],
    'row.targetResources': ['目标资源'],
    'row.conditions': ['条件'],
    'row.grant': ['授权', '授予'],
    'row.session': ['会话'],
    'tab.include': ['包括', '包含'],
    'tab.exclude': ['排除'],
    'users.none': ['无'],
    'users.select': ['选择用户和组'],
    'target.appliesTo.resources': ['云应用', '资源（原云应用）'],
    'target.select': ['选择资源', '选择应用'],
    'network.configure': ['配置'],
    'network.configure.yes': ['是'],
    'network.any': ['任何网络或位置'],
    'cond.locations': ['位置'],
    'grant.block': ['阻止访问'],
    'grant.grant': ['授予访问权限'],
    'grant.mfa': ['需要多重身份验证'],
    'grant.compliantDevice': ['要求将设备标记为合规'],
    'grant.hybridJoined': ['要求使用已建立混合 Azure AD 联接的设备'],
    'grant.approvedApp': ['需要批准的客户端应用'],
    'grant.appProtection': ['需要应用保护策略'],
    'grant.passwordChange': ['要求更改密码'],
    'grant.and': ['需要所有选定控制', '要求所有选择的控制'],
    'grant.or': ['需要某一选定控制', '需要某一已选控件'],
    'session.signInFrequency': ['登录频率'],
    enable: ['启用策略'],
    'enable.reportOnly': ['仅限报告', '仅报告'],
    'enable.on': ['启用'],
    'enable.off': ['关闭'],
    'btn.create': ['创建'],
    'btn.save': ['保存'],
    'btn.select': ['选择'],
  },
  machineTranslated: {
    'users.all': ['所有用户'],
  },
};
