import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "{product} 연동 설정",
  "hosted.intro": "{group}의 설정을 요청받으셨습니다. {product} 계정은 필요하지 않습니다.",
  "hosted.sender": "보낸 사람: {sender}.",
  "hosted.limits": "이 링크로는 이 연동만 열 수 있으며 {date}까지 사용할 수 있습니다.",
  "hosted.done": "모두 완료되었습니다. 이 페이지를 닫아도 됩니다.",
  "hosted.missing.title": "링크를 다시 열어 주세요",
  "hosted.missing.text":
    "안전을 위해 이 페이지는 새로고침되면 링크 정보를 저장하지 않습니다. 받은 메시지에서 링크를 다시 여세요. 지금까지 진행한 내용은 유지됩니다.",
  "hosted.closed.title": "이 링크는 더 이상 작동하지 않습니다",
  "hosted.closed.text":
    "링크는 일정 시간이 지나면 만료되며 철회될 수도 있습니다. 링크를 받은 곳에 새 링크를 요청하세요.",
  "hosted.closed.sender": "링크는 일정 시간이 지나면 만료되며 철회될 수도 있습니다. {sender}에게 새 링크를 요청하세요.",
  "hosted.help": "도움말",
  "hosted.privacy": "개인정보 보호",
};
