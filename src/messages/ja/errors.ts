import type { ErrorMessages } from "../en.js";

export const errors: ErrorMessages = {
  "error.network.title": "接続がありません",
  "error.network.text": "{product}に接続できませんでした。インターネット接続を確認して、もう一度お試しください。",
  "error.timeout.title": "まだ応答がありません",
  "error.timeout.text": "{product}からの応答に時間がかかりすぎています。しばらくしてから、もう一度お試しください。",
  "error.bad_response.title": "応答を読み取れませんでした",
  "error.bad_response.text":
    "このページと{product}の間で問題が発生しています。しばらくしてから、もう一度お試しください。",
  "error.unsafe_url.title": "このアドレスは安全に開けません",
  "error.unsafe_url.text":
    "サインインページのアドレスをこのページで信頼できないため、開きませんでした。{product}のサポートにお問い合わせください。",
  "error.invalid_input.title": "見直しが必要な箇所があります",
  "error.invalid_input.text": "一部の内容が受け付けられませんでした。選択内容を確認して、もう一度お試しください。",
  "error.session_ended.title": "サインアウトしています",
  "error.session_ended.text":
    "{product}のセッションの有効期限が切れました。ページを再読み込みしてサインインし、続きを行ってください。",
  "error.payment_required.title": "ご利用のプランには含まれていません",
  "error.payment_required.text": "この連携には別のプランが必要です。サブスクリプションの担当者にご相談ください。",
  "error.forbidden.title": "この操作は許可されていません",
  "error.forbidden.text": "現在の役割では、この操作を行えません。組織の管理者にご相談ください。",
  "error.identity_mismatch.title": "別の人としてサインインしています",
  "error.identity_mismatch.text":
    "このページと現在のサインインが一致しなくなりました。ページを再読み込みしてください。",
  "error.not_found.title": "利用できません",
  "error.not_found.text":
    "削除された可能性があります。ページを再読み込みするか、{product}のサポートにお問い合わせください。",
  "error.conflict.title": "ほかの人が同時に変更しました",
  "error.conflict.text": "選択した内容は残っています。もう一度確認してから、保存し直してください。",
  "error.too_large.title": "一度に扱える量を超えています",
  "error.too_large.text": "フィールドの数を減らして、もう一度お試しください。",
  "error.rate_limited.title": "リクエストが一度に集中しています",
  "error.rate_limited.text": "しばらく待ってから、もう一度お試しください。失われたものはありません。",
  "error.quota_exhausted.title": "上限に達しました",
  "error.quota_exhausted.text":
    "現在のプランでは、今はこれ以上利用できません。{product}のサポートにお問い合わせください。",
  "error.credentials_refused.title": "この情報は{provider}に受け付けられませんでした",
  "error.credentials_refused.text":
    "まだ何も接続されていません。入力内容を確認して、もう一度お試しください。キーの期限が切れているか、権限が不足している可能性があります。",
  "error.provider_unavailable.title": "{provider}が応答しません",
  "error.provider_unavailable.text":
    "現在、{provider}を利用できないようです。入力した内容は残っています。数分後にもう一度お試しください。",
  "error.upstream_unavailable.title": "サービスが応答しません",
  "error.upstream_unavailable.text":
    "お客様の操作によるものではなく、失われたものもありません。数分後にもう一度お試しください。",
  "error.unexpected.title": "うまくいきませんでした",
  "error.unexpected.text":
    "こちら側で問題が発生しました。もう一度お試しください。それでもうまくいかない場合は、{product}のサポートにお問い合わせください。",
};
