import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "為{product}設定整合",
  "hosted.intro": "有人請您為 {group} 完成此設定。您不需要{product}的帳號。",
  "hosted.sender": "此連結由 {sender} 傳送給您。",
  "hosted.limits": "此連結只會開啟這個整合，有效期限至 {date}。",
  "hosted.done": "全部完成。您可以關閉此頁面。",
  "hosted.missing.title": "請再次開啟您的連結",
  "hosted.missing.text": "為了確保連結安全，此頁面重新載入時會清除連結。請從訊息中再次開啟連結，您已完成的內容會保留。",
  "hosted.closed.title": "此連結已失效",
  "hosted.closed.text": "連結會在一段時間後過期，也可能遭到撤銷。請向提供此連結的一方索取新的連結。",
  "hosted.closed.sender": "連結會在一段時間後過期，也可能遭到撤銷。請向 {sender} 索取新的連結。",
  "hosted.help": "說明",
  "hosted.privacy": "隱私權",
};
