import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "为{product}设置集成",
  "hosted.intro": "有人请您为 {group} 完成此设置。您不需要{product}的账号。",
  "hosted.sender": "此链接由 {sender} 发送给您。",
  "hosted.limits": "此链接仅用于打开此集成，有效期至 {date}。",
  "hosted.done": "全部完成。您可以关闭此页面。",
  "hosted.missing.title": "请再次打开您的链接",
  "hosted.missing.text":
    "为了确保链接安全，此页面在重新加载时会清除链接。请从消息中再次打开链接，您已完成的内容会保留。",
  "hosted.closed.title": "此链接已失效",
  "hosted.closed.text": "链接在一段时间后会过期，也可能被收回。请向提供此链接的一方索取新链接。",
  "hosted.closed.sender": "链接在一段时间后会过期，也可能被收回。请向 {sender} 索取新链接。",
  "hosted.help": "帮助",
  "hosted.privacy": "隐私",
};
