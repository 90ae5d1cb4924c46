import type { ErrorMessages } from "../en.js";

export const errors: ErrorMessages = {
  "error.network.title": "연결 없음",
  "error.network.text": "{product}에 연결할 수 없습니다. 인터넷 연결을 확인하고 다시 시도하세요.",
  "error.timeout.title": "아직 응답이 없습니다",
  "error.timeout.text": "{product}에서 응답하는 데 시간이 너무 오래 걸렸습니다. 잠시 후 다시 시도하세요.",
  "error.bad_response.title": "응답을 읽을 수 없습니다",
  "error.bad_response.text": "이 페이지와 {product} 사이에 문제가 발생했습니다. 잠시 후 다시 시도하세요.",
  "error.unsafe_url.title": "이 주소는 안전하게 열 수 없습니다",
  "error.unsafe_url.text": "로그인 페이지의 주소를 신뢰할 수 없어 열지 않았습니다. {product} 지원팀에 문의하세요.",
  "error.invalid_input.title": "다시 확인이 필요한 항목이 있습니다",
  "error.invalid_input.text": "일부 내용이 받아들여지지 않았습니다. 선택한 내용을 확인하고 다시 시도하세요.",
  "error.session_ended.title": "로그아웃되었습니다",
  "error.session_ended.text":
    "{product}의 세션이 만료되었습니다. 페이지를 새로고침하고 로그인한 뒤 여기에서 계속하세요.",
  "error.payment_required.title": "요금제에 포함되어 있지 않습니다",
  "error.payment_required.text": "이 연동을 사용하려면 다른 요금제가 필요합니다. 구독 담당자에게 문의하세요.",
  "error.forbidden.title": "이 작업을 할 수 없습니다",
  "error.forbidden.text": "현재 역할로는 이 작업이 허용되지 않습니다. 조직의 관리자에게 문의하세요.",
  "error.identity_mismatch.title": "다른 사용자로 로그인되어 있습니다",
  "error.identity_mismatch.text": "페이지와 로그인 정보가 더 이상 일치하지 않습니다. 페이지를 새로고침하세요.",
  "error.not_found.title": "사용할 수 없습니다",
  "error.not_found.text": "제거되었을 수 있습니다. 페이지를 새로고침하거나 {product} 지원팀에 문의하세요.",
  "error.conflict.title": "다른 사람이 동시에 변경했습니다",
  "error.conflict.text": "선택한 내용은 그대로 있습니다. 다시 확인한 뒤 저장하세요.",
  "error.too_large.title": "한 번에 처리할 양이 너무 많습니다",
  "error.too_large.text": "필드를 더 적게 선택하고 다시 시도하세요.",
  "error.rate_limited.title": "한 번에 요청이 너무 많습니다",
  "error.rate_limited.text": "잠시 기다렸다가 다시 시도하세요. 손실된 내용은 없습니다.",
  "error.quota_exhausted.title": "한도에 도달했습니다",
  "error.quota_exhausted.text": "현재 요금제에서는 지금 더 이상 사용할 수 없습니다. {product} 지원팀에 문의하세요.",
  "error.credentials_refused.title": "{provider}에서 이 정보를 받아들이지 않았습니다",
  "error.credentials_refused.text":
    "아직 연결된 항목이 없습니다. 입력한 내용을 확인하고 다시 시도하세요. 키가 만료되었거나 권한이 부족할 수 있습니다.",
  "error.provider_unavailable.title": "{provider}에서 응답이 없습니다",
  "error.provider_unavailable.text":
    "지금은 {provider} 서비스를 사용할 수 없는 것 같습니다. 입력한 내용은 그대로 있습니다. 몇 분 후에 다시 시도하세요.",
  "error.upstream_unavailable.title": "서비스에서 응답이 없습니다",
  "error.upstream_unavailable.text": "사용자의 잘못이 아니며 손실된 내용도 없습니다. 몇 분 후에 다시 시도하세요.",
  "error.unexpected.title": "작업이 완료되지 않았습니다",
  "error.unexpected.text":
    "저희 쪽에서 문제가 발생했습니다. 다시 시도하세요. 계속 실패하면 {product} 지원팀에 문의하세요.",
};
