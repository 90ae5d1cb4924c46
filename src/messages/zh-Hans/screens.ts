import type { ScreenMessages } from "../en.js";

export const screens: ScreenMessages = {
  "product.start": "此应用",
  "product.inside": "此应用",

  "steps.label": "步骤",
  "steps.connect": "连接",
  "steps.configure": "选择数据",
  "steps.review": "核对",
  "steps.done": "（已完成）",

  "status.off": "未连接",
  "status.connecting": "正在连接",
  "status.connected": "已连接",
  "status.running": "运行中",
  "status.attention": "需要处理",

  "action.next": "去核对",
  "action.back": "返回",
  "action.cancel": "取消",
  "action.retry": "重试",
  "action.reload": "重新加载页面",
  "action.install": "安装",
  "action.save": "保存更改",
  "action.reconnect": "重新连接",
  "action.uninstall": "卸载",
  "action.disconnect": "断开连接",
  "action.another": "使用其他账号",
  "action.edit": "更改",
  "action.more": "更多操作",
  "action.close": "关闭",
  "action.open": "设置集成",

  loading: "正在加载",

  "list.names": "{names}",
  "list.more": "{count, plural, other {另外 # 项}}",

  newTab: "（在新标签页中打开）",

  "connect.title": "连接 {provider}",
  "connect.titleAgain": "重新连接 {provider}",
  "connect.reads": "{product}会从您的 {provider} 账号读取{objects}。",
  "connect.writes": "{product}会在您的 {provider} 账号中添加和更新{objects}。",
  "connect.both": "{product}会从您的 {provider} 账号读取{objects}，并添加和更新{written}。",
  "connect.plain": "{product}会与您的 {provider} 账号配合使用。",
  "connect.window": "{provider} 会在一个窗口中打开。请在其中登录并允许访问。",
  "connect.form": "请输入您的 {provider} 账号信息。这些信息只发送一次，之后不会再显示。",
  "connect.none": "{provider} 无需登录。",
  "connect.button": "连接 {provider}",
  "connect.buttonAgain": "重新连接 {provider}",
  "connect.busy": "正在连接 {provider}…",
  "connect.docs": "在哪里可以找到这些信息",
  "connect.unsupportedTitle": "暂时无法在此连接 {provider}",
  "connect.unsupported": "{provider} 要求的登录方式无法在此页面上完成。请联系{product}的支持团队协助您连接。",
  "connect.optional": "选填",
  "connect.missing": "请填写“{label}”。",
  "connect.refused": "{provider} 未接受此值。请检查后重试。",
  "connect.choose": "请选择…",
  "connect.show": "显示{label}",
  "connect.hide": "隐藏{label}",

  "disconnect.busy": "正在断开连接…",

  "connect.space.start": "开头有一个空格。如果它不属于“{label}”，请将其删除。",
  "connect.space.end": "末尾有一个空格。如果它不属于“{label}”，请将其删除。",
  "connect.space.both": "开头和末尾都有空格。如果它们不属于“{label}”，请将其删除。",
  "connect.space.remove": "删除",

  "package.title": "请先在 {provider} 中安装软件包",

  "connect.inputHelp": "进一步了解{label}",

  "trouble.denied.title": "访问未获允许",
  "trouble.denied.text":
    "{provider} 表示访问被拒绝，因此尚未建立任何连接。请重试并允许访问，或请您的 {provider} 账号管理员协助。",
  "trouble.closed.title": "窗口在完成之前已关闭",
  "trouble.closed.text": "尚未建立任何连接。准备好后，可以随时重新连接。",
  "trouble.timed-out.title": "用时过长",
  "trouble.timed-out.text": "为了您的安全，登录仅在几分钟内有效。尚未建立任何连接。请重新连接，从头开始。",
  "trouble.superseded.title": "您已在另一个窗口中继续",
  "trouble.superseded.text": "较新的一次操作已取代这一次。请在那边完成，或在此重新连接。",
  "trouble.failed.title": "无法连接 {provider}",
  "trouble.failed.text": "登录未能完成，因此尚未建立任何连接。请重试；如果仍然失败，请联系{product}的支持团队。",

  "window.opening.title": "正在打开 {provider}…",
  "window.opening.text": "即将打开一个窗口。请在其中登录并允许访问。",
  "window.waiting.title": "请在 {provider} 窗口中完成操作",
  "window.waiting.text": "请在其中登录并允许访问。完成后，此页面会自动继续。",
  "window.soft-closed.title": "您在 {provider} 中完成了吗？",
  "window.soft-closed.text": "窗口似乎已关闭。如果您已允许访问，此页面稍后会自动继续；如果没有，请再次打开窗口。",
  "window.blocked.title": "浏览器阻止了该窗口",
  "window.blocked.text": "没有丢失任何内容。请使用下面的按钮打开 {provider}，或在此标签页中继续，之后再回到这里。",
  "window.verifying.title": "正在与 {provider} 核实…",
  "window.verifying.text": "请稍候片刻。",
  "window.front": "将窗口移到最前",
  "window.again": "再次打开窗口",
  "window.open": "打开 {provider}",
  "window.here": "在此标签页中继续",
  "window.hereHint":
    "如果在此标签页中继续，您将离开此页面。在 {provider} 中完成后，请回到这里，系统会从您离开的地方继续。",
  "window.done": "我已完成",

  "prepare.title": "选择数据",
  "prepare.text": "正在读取您的 {provider} 账号提供的内容…",

  "review.busy": "正在安装…",
  "review.saving": "正在保存…",

  "installed.fresh.title": "一切就绪",

  "uninstall.busy": "正在卸载…",

  "support.label": "提供给支持团队的详细信息",
  "support.reference": "参考编号",
  "support.wait": "{count, plural, other {请等待 # 秒，然后重试。}}",

  "crash.title": "页面的这一部分停止工作了",
  "crash.text": "您保存的内容没有丢失。请重试，或重新加载页面。",

  "action.rotate": "输入新的信息",

  "installed.pausing": "正在暂停…",
  "installed.resuming": "正在恢复…",
  "installed.paused": "已暂停",
  "installed.resumed": "已恢复运行",
};
