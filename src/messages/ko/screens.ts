import type { ScreenMessages } from "../en.js";

export const screens: ScreenMessages = {
  "product.start": "이 앱",
  "product.inside": "이 앱",

  "steps.label": "단계",
  "steps.connect": "연결",
  "steps.configure": "데이터 선택",
  "steps.review": "검토",
  "steps.done": "(완료)",

  "status.off": "연결되지 않음",
  "status.connecting": "연결 중",
  "status.connected": "연결됨",
  "status.running": "실행 중",
  "status.attention": "확인 필요",

  "action.next": "검토",
  "action.back": "뒤로",
  "action.cancel": "취소",
  "action.retry": "다시 시도",
  "action.reload": "페이지 새로고침",
  "action.install": "설치",
  "action.save": "변경 내용 저장",
  "action.reconnect": "다시 연결",
  "action.uninstall": "제거",
  "action.disconnect": "연결 해제",
  "action.another": "다른 계정 사용",
  "action.edit": "변경",
  "action.more": "추가 작업",
  "action.close": "닫기",
  "action.open": "연동 설정",

  loading: "로드 중",

  "list.names": "{names}",
  "list.more": "{count, plural, other {외 #개}}",

  newTab: "(새 탭에서 열림)",

  "connect.title": "{provider} 연결",
  "connect.titleAgain": "{provider} 다시 연결",
  "connect.reads": "{product}에서 {provider} 계정의 {objects} 데이터를 읽습니다.",
  "connect.writes": "{product}에서 {provider} 계정에 {objects} 데이터를 추가하고 업데이트합니다.",
  "connect.both":
    "{product}에서 {provider} 계정의 {objects} 데이터를 읽고, {written} 데이터를 추가하고 업데이트합니다.",
  "connect.plain": "{product}에서 {provider} 계정을 사용합니다.",
  "connect.window": "{provider} 창이 열립니다. 창에서 로그인하고 액세스를 허용하세요.",
  "connect.form": "{provider} 계정 정보를 입력하세요. 정보는 한 번만 전송되며 다시 표시되지 않습니다.",
  "connect.none": "{provider}에는 로그인이 필요하지 않습니다.",
  "connect.button": "{provider} 연결",
  "connect.buttonAgain": "{provider} 다시 연결",
  "connect.busy": "{provider}에 연결하는 중…",
  "connect.docs": "이 정보를 찾을 수 있는 곳",
  "connect.unsupportedTitle": "{provider} 연결은 아직 여기에서 할 수 없습니다",
  "connect.unsupported":
    "{provider}에서 요구하는 로그인 방식은 이 페이지에서 사용할 수 없습니다. {product} 지원팀에 연결을 요청하세요.",
  "connect.optional": "선택 사항",
  "connect.missing": "“{label}” 항목을 입력하세요.",
  "connect.refused": "{provider}에서 이 값을 받아들이지 않았습니다. 값을 확인하고 다시 시도하세요.",
  "connect.choose": "선택…",
  "connect.show": "{label} 표시",
  "connect.hide": "{label} 숨기기",

  "disconnect.busy": "연결을 해제하는 중…",

  "connect.space.start": "앞에 공백이 있습니다. “{label}”의 일부가 아니면 제거하세요.",
  "connect.space.end": "뒤에 공백이 있습니다. “{label}”의 일부가 아니면 제거하세요.",
  "connect.space.both": "앞뒤에 공백이 있습니다. “{label}”의 일부가 아니면 제거하세요.",
  "connect.space.remove": "제거",

  "package.title": "먼저 {provider}에 패키지를 설치하세요",

  "connect.inputHelp": "{label} 자세히 알아보기",

  "trouble.denied.title": "액세스가 허용되지 않았습니다",
  "trouble.denied.text":
    "{provider}에서 액세스가 거부되어 아무것도 연결되지 않았습니다. 다시 시도하여 액세스를 허용하거나 {provider} 계정 관리자에게 요청하세요.",
  "trouble.closed.title": "완료하기 전에 창이 닫혔습니다",
  "trouble.closed.text": "아직 연결된 항목이 없습니다. 준비되면 언제든지 다시 연결하세요.",
  "trouble.timed-out.title": "시간이 너무 오래 걸렸습니다",
  "trouble.timed-out.text":
    "안전을 위해 로그인은 몇 분 동안만 유효합니다. 아직 연결된 항목이 없습니다. 다시 연결하여 처음부터 시작하세요.",
  "trouble.superseded.title": "다른 창에서 계속했습니다",
  "trouble.superseded.text": "더 최근의 시도가 이 시도를 대신합니다. 그곳에서 완료하거나 여기에서 다시 연결하세요.",
  "trouble.failed.title": "{provider}에 연결할 수 없습니다",
  "trouble.failed.text":
    "로그인이 완료되지 않아 아무것도 연결되지 않았습니다. 다시 시도하세요. 계속 실패하면 {product} 지원팀에 문의하세요.",

  "window.opening.title": "{provider} 여는 중…",
  "window.opening.text": "창이 열립니다. 창에서 로그인하고 액세스를 허용하세요.",
  "window.waiting.title": "{provider} 창에서 작업을 완료하세요",
  "window.waiting.text": "창에서 로그인하고 액세스를 허용하세요. 완료하면 이 페이지가 자동으로 계속됩니다.",
  "window.soft-closed.title": "{provider}에서 완료하셨나요?",
  "window.soft-closed.text":
    "창이 닫힌 것 같습니다. 액세스를 허용했다면 이 페이지가 잠시 후 자동으로 계속됩니다. 그렇지 않다면 창을 다시 여세요.",
  "window.blocked.title": "브라우저에서 창을 차단했습니다",
  "window.blocked.text":
    "손실된 내용은 없습니다. 아래 버튼으로 {provider} 창을 열거나, 이 탭에서 계속한 뒤 여기로 돌아오세요.",
  "window.verifying.title": "{provider}에 확인하는 중…",
  "window.verifying.text": "잠시만 기다려 주세요.",
  "window.front": "창을 맨 앞으로 가져오기",
  "window.again": "창 다시 열기",
  "window.open": "{provider} 열기",
  "window.here": "이 탭에서 계속",
  "window.hereHint":
    "이 탭에서 계속하면 이 페이지를 벗어납니다. {provider}에서 완료한 뒤 여기로 돌아오면 멈춘 곳에서 계속됩니다.",
  "window.done": "완료했습니다",

  "prepare.title": "데이터 선택",
  "prepare.text": "{provider} 계정에서 제공하는 데이터를 읽는 중…",

  "review.busy": "설치 중…",
  "review.saving": "저장 중…",

  "installed.fresh.title": "모두 준비되었습니다",

  "uninstall.busy": "제거 중…",

  "support.label": "지원팀에 전달할 세부 정보",
  "support.reference": "참조 번호",
  "support.wait": "{count, plural, other {#초 후에 다시 시도하세요.}}",

  "crash.title": "페이지의 이 부분이 작동을 멈췄습니다",
  "crash.text": "저장한 내용은 그대로 있습니다. 다시 시도하거나 페이지를 새로고침하세요.",

  "action.rotate": "새 정보 입력",

  "installed.pausing": "일시 중지하는 중…",
  "installed.resuming": "다시 시작하는 중…",
  "installed.paused": "일시 중지됨",
  "installed.resumed": "다시 실행 중",
};
