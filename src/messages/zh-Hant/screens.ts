import type { ScreenMessages } from "../en.js";

export const screens: ScreenMessages = {
  "product.start": "此應用程式",
  "product.inside": "此應用程式",

  "steps.label": "步驟",
  "steps.connect": "連線",
  "steps.configure": "選擇資料",
  "steps.review": "確認",
  "steps.done": "（已完成）",

  "status.off": "未連線",
  "status.connecting": "連線中",
  "status.connected": "已連線",
  "status.running": "執行中",
  "status.attention": "需要處理",

  "action.next": "前往確認",
  "action.back": "返回",
  "action.cancel": "取消",
  "action.retry": "再試一次",
  "action.reload": "重新載入頁面",
  "action.install": "安裝",
  "action.save": "儲存變更",
  "action.reconnect": "重新連線",
  "action.uninstall": "解除安裝",
  "action.disconnect": "中斷連線",
  "action.another": "使用其他帳號",
  "action.edit": "變更",
  "action.more": "更多動作",
  "action.close": "關閉",
  "action.open": "設定整合",

  loading: "載入中",

  "list.names": "{names}",
  "list.more": "{count, plural, other {還有 # 項}}",

  newTab: "（在新分頁中開啟）",

  "connect.title": "連線至 {provider}",
  "connect.titleAgain": "重新連線至 {provider}",
  "connect.reads": "{product}會從您的 {provider} 帳號讀取{objects}。",
  "connect.writes": "{product}會在您的 {provider} 帳號中新增及更新{objects}。",
  "connect.both": "{product}會從您的 {provider} 帳號讀取{objects}，並新增及更新{written}。",
  "connect.plain": "{product}會搭配您的 {provider} 帳號運作。",
  "connect.window": "{provider} 會在視窗中開啟。請在該處登入並允許存取。",
  "connect.form": "請輸入您的 {provider} 帳號資訊。這些資訊只會傳送一次，之後不會再顯示。",
  "connect.none": "{provider} 不需要登入。",
  "connect.button": "連線至 {provider}",
  "connect.buttonAgain": "重新連線至 {provider}",
  "connect.busy": "正在連線至 {provider}…",
  "connect.docs": "哪裡可以找到這些資訊",
  "connect.unsupportedTitle": "目前還無法在這裡連線至 {provider}",
  "connect.unsupported": "{provider} 要求的登入方式無法在此頁面進行。請聯絡{product}的支援團隊協助您連線。",
  "connect.optional": "選填",
  "connect.missing": "請填寫「{label}」。",
  "connect.refused": "{provider} 不接受這個值。請檢查後再試一次。",
  "connect.choose": "請選擇…",
  "connect.show": "顯示{label}",
  "connect.hide": "隱藏{label}",

  "disconnect.busy": "正在中斷連線…",

  "connect.space.start": "開頭有空格。如果空格不屬於「{label}」，請移除。",
  "connect.space.end": "結尾有空格。如果空格不屬於「{label}」，請移除。",
  "connect.space.both": "開頭和結尾都有空格。如果空格不屬於「{label}」，請移除。",
  "connect.space.remove": "移除",

  "package.title": "請先在 {provider} 安裝套件",

  "connect.inputHelp": "進一步瞭解{label}",

  "trouble.denied.title": "存取未獲允許",
  "trouble.denied.text":
    "{provider} 回報存取遭到拒絕，因此尚未連線。請再試一次並允許存取，或請您的 {provider} 帳號管理員協助。",
  "trouble.closed.title": "視窗在您完成之前已關閉",
  "trouble.closed.text": "目前尚未連線。準備好之後，隨時可以再次連線。",
  "trouble.timed-out.title": "花費的時間過長",
  "trouble.timed-out.text": "為了您的安全，登入只在幾分鐘內有效。目前尚未連線。請再次連線，重新開始。",
  "trouble.superseded.title": "您已在其他視窗繼續",
  "trouble.superseded.text": "較新的操作已取代這一次。請在那裡完成，或在這裡再次連線。",
  "trouble.failed.title": "無法連線至 {provider}",
  "trouble.failed.text": "登入未能完成，因此尚未連線。請再試一次；如果持續失敗，請聯絡{product}的支援團隊。",

  "window.opening.title": "正在開啟 {provider}…",
  "window.opening.text": "系統會開啟視窗。請在該處登入並允許存取。",
  "window.waiting.title": "請在 {provider} 視窗中完成操作",
  "window.waiting.text": "請在該處登入並允許存取。完成後，此頁面會自動繼續。",
  "window.soft-closed.title": "您在 {provider} 完成了嗎？",
  "window.soft-closed.text": "視窗似乎已關閉。如果您已允許存取，此頁面稍後會自動繼續；如果沒有，請再次開啟視窗。",
  "window.blocked.title": "瀏覽器封鎖了視窗",
  "window.blocked.text": "沒有遺失任何內容。請使用下方的按鈕開啟 {provider}，或在此分頁繼續，之後再回到這裡。",
  "window.verifying.title": "正在向 {provider} 確認…",
  "window.verifying.text": "請稍候片刻。",
  "window.front": "將視窗移到最上層",
  "window.again": "再次開啟視窗",
  "window.open": "開啟 {provider}",
  "window.here": "在此分頁繼續",
  "window.hereHint": "如果在此分頁繼續，您會離開此頁面。在 {provider} 完成後，請回到這裡，系統會從您離開的地方繼續。",
  "window.done": "我已完成",

  "prepare.title": "選擇資料",
  "prepare.text": "正在讀取您的 {provider} 帳號提供的內容…",

  "review.busy": "安裝中…",
  "review.saving": "儲存中…",

  "installed.fresh.title": "一切就緒",

  "uninstall.busy": "正在解除安裝…",

  "support.label": "提供給支援團隊的詳細資料",
  "support.reference": "參考編號",
  "support.wait": "{count, plural, other {請等候 # 秒，然後再試一次。}}",

  "crash.title": "頁面的這個部分已停止運作",
  "crash.text": "您儲存的內容都還在。請再試一次，或重新載入頁面。",

  "action.rotate": "輸入新的資訊",

  "installed.pausing": "暫停中…",
  "installed.resuming": "正在恢復…",
  "installed.paused": "已暫停",
  "installed.resumed": "已恢復執行",
};
