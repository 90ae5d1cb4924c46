import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "{product}の連携を設定",
  "hosted.intro": "{group}のために、この設定を行うよう依頼されました。{product}のアカウントは必要ありません。",
  "hosted.sender": "このリンクは{sender}から送られました。",
  "hosted.limits": "このリンクで開けるのはこの連携だけで、{date}まで有効です。",
  "hosted.done": "以上で完了です。このページは閉じてかまいません。",
  "hosted.missing.title": "リンクをもう一度開いてください",
  "hosted.missing.text":
    "安全のため、このページは再読み込みされるとリンクの情報を消去します。メッセージにあるリンクをもう一度開いてください。これまでに行った内容は保存されています。",
  "hosted.closed.title": "このリンクは使えなくなりました",
  "hosted.closed.text":
    "リンクには有効期限があり、取り消されることもあります。このリンクを受け取ったところに、新しいリンクを依頼してください。",
  "hosted.closed.sender":
    "リンクには有効期限があり、取り消されることもあります。{sender}に新しいリンクを依頼してください。",
  "hosted.help": "ヘルプ",
  "hosted.privacy": "プライバシー",
};
