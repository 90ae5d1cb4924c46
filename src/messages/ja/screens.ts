import type { ScreenMessages } from "../en.js";

export const screens: ScreenMessages = {
  "product.start": "このアプリ",
  "product.inside": "このアプリ",

  "steps.label": "ステップ",
  "steps.connect": "接続",
  "steps.configure": "データの選択",
  "steps.review": "確認",
  "steps.done": "（完了）",

  "status.off": "未接続",
  "status.connecting": "接続中",
  "status.connected": "接続済み",
  "status.running": "稼働中",
  "status.attention": "対応が必要",

  "action.next": "確認へ進む",
  "action.back": "戻る",
  "action.cancel": "キャンセル",
  "action.retry": "もう一度試す",
  "action.reload": "ページを再読み込み",
  "action.install": "インストール",
  "action.save": "変更を保存",
  "action.reconnect": "再接続",
  "action.uninstall": "アンインストール",
  "action.disconnect": "接続を解除",
  "action.another": "別のアカウントを使う",
  "action.edit": "変更",
  "action.more": "その他の操作",
  "action.close": "閉じる",
  "action.open": "連携を設定",

  loading: "読み込み中",

  "list.names": "{names}",
  "list.more": "{count, plural, other {ほか#件}}",

  newTab: "（新しいタブで開きます）",

  "connect.title": "{provider}に接続",
  "connect.titleAgain": "{provider}に再接続",
  "connect.reads": "{product}は、{provider}アカウントから{objects}を読み取ります。",
  "connect.writes": "{product}は、{provider}アカウントの{objects}を追加・更新します。",
  "connect.both": "{product}は、{provider}アカウントから{objects}を読み取り、{written}を追加・更新します。",
  "connect.plain": "{product}は、お使いの{provider}アカウントと連携して動作します。",
  "connect.window": "{provider}がウィンドウで開きます。そこでサインインし、アクセスを許可してください。",
  "connect.form": "{provider}アカウントの情報を入力してください。送信は一度だけで、再び表示されることはありません。",
  "connect.none": "{provider}ではサインインは必要ありません。",
  "connect.button": "{provider}に接続",
  "connect.buttonAgain": "{provider}に再接続",
  "connect.busy": "{provider}に接続しています…",
  "connect.docs": "この情報を確認できる場所",
  "connect.unsupportedTitle": "{provider}は、まだここでは接続できません",
  "connect.unsupported":
    "{provider}では、このページで行えない方法のサインインが必要です。接続については{product}のサポートにご相談ください。",
  "connect.optional": "任意",
  "connect.missing": "「{label}」を入力してください。",
  "connect.refused": "この値は{provider}に受け付けられませんでした。内容を確認して、もう一度お試しください。",
  "connect.choose": "選択…",
  "connect.show": "{label}を表示",
  "connect.hide": "{label}を隠す",

  "disconnect.busy": "接続を解除しています…",

  "connect.space.start": "先頭に空白があります。「{label}」の一部でなければ削除してください。",
  "connect.space.end": "末尾に空白があります。「{label}」の一部でなければ削除してください。",
  "connect.space.both": "先頭と末尾に空白があります。「{label}」の一部でなければ削除してください。",
  "connect.space.remove": "削除",

  "package.title": "先に{provider}でパッケージをインストールしてください",

  "connect.inputHelp": "{label}について",

  "trouble.denied.title": "アクセスが許可されませんでした",
  "trouble.denied.text":
    "{provider}によると、アクセスが拒否されたため、何も接続されていません。もう一度試してアクセスを許可するか、{provider}アカウントの管理者に依頼してください。",
  "trouble.closed.title": "完了する前にウィンドウが閉じられました",
  "trouble.closed.text": "まだ何も接続されていません。準備ができたら、もう一度接続してください。",
  "trouble.timed-out.title": "時間がかかりすぎました",
  "trouble.timed-out.text":
    "安全のため、サインインは数分間だけ有効です。まだ何も接続されていません。もう一度、最初から接続してください。",
  "trouble.superseded.title": "別のウィンドウで続行されました",
  "trouble.superseded.text":
    "新しい操作がこの操作に置き換わりました。そちらで完了するか、ここでもう一度接続してください。",
  "trouble.failed.title": "{provider}に接続できませんでした",
  "trouble.failed.text":
    "サインインを完了できなかったため、何も接続されていません。もう一度お試しください。それでもうまくいかない場合は、{product}のサポートにお問い合わせください。",

  "window.opening.title": "{provider}を開いています…",
  "window.opening.text": "ウィンドウが開きます。そこでサインインし、アクセスを許可してください。",
  "window.waiting.title": "{provider}のウィンドウで操作を完了してください",
  "window.waiting.text":
    "そこでサインインし、アクセスを許可してください。完了すると、このページは自動的に先へ進みます。",
  "window.soft-closed.title": "{provider}での操作は完了しましたか？",
  "window.soft-closed.text":
    "ウィンドウが閉じられたようです。アクセスを許可した場合、このページはまもなく自動的に先へ進みます。まだの場合は、ウィンドウをもう一度開いてください。",
  "window.blocked.title": "ブラウザーがウィンドウをブロックしました",
  "window.blocked.text":
    "失われたものはありません。下のボタンで{provider}を開くか、このタブで続行してから、ここに戻ってください。",
  "window.verifying.title": "{provider}に確認しています…",
  "window.verifying.text": "少し時間がかかります。",
  "window.front": "ウィンドウを前面に表示",
  "window.again": "ウィンドウをもう一度開く",
  "window.open": "{provider}を開く",
  "window.here": "このタブで続行",
  "window.hereHint":
    "このタブで続行すると、このページから移動します。{provider}での操作が終わったらここに戻ってください。続きから再開します。",
  "window.done": "完了しました",

  "prepare.title": "データの選択",
  "prepare.text": "{provider}アカウントで利用できるデータを読み取っています…",

  "review.busy": "インストールしています…",
  "review.saving": "保存しています…",

  "installed.fresh.title": "準備が整いました",

  "uninstall.busy": "アンインストールしています…",

  "support.label": "サポート用の詳細情報",
  "support.reference": "参照番号",
  "support.wait": "{count, plural, other {#秒待ってから、もう一度お試しください。}}",

  "crash.title": "ページのこの部分が動作しなくなりました",
  "crash.text": "保存した内容は失われていません。もう一度試すか、ページを再読み込みしてください。",

  "action.rotate": "新しい情報を入力",

  "installed.pausing": "一時停止しています…",
  "installed.resuming": "再開しています…",
  "installed.paused": "一時停止しました",
  "installed.resumed": "再開しました",
};
