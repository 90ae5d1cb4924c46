import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "Skonfiguruj integrację dla {product}",
  "hosted.intro": "Poproszono Cię o zrobienie tego dla {group}. Nie potrzebujesz konta w {product}.",
  "hosted.sender": "Ten link wysyła Ci {sender}.",
  "hosted.limits": "Link otwiera tylko tę integrację i działa do {date}.",
  "hosted.done": "To wszystko. Możesz zamknąć tę stronę.",
  "hosted.missing.title": "Otwórz swój link jeszcze raz",
  "hosted.missing.text":
    "Aby chronić link, ta strona zapomina go po odświeżeniu. Otwórz jeszcze raz link ze swojej wiadomości; dotychczasowe kroki są zachowane.",
  "hosted.closed.title": "Ten link już nie działa",
  "hosted.closed.text": "Linki po pewnym czasie wygasają i można je wycofać. Poproś o nowy tam, skąd pochodzi ten.",
  "hosted.closed.sender": "Linki po pewnym czasie wygasają i można je wycofać. Nowy może Ci wysłać {sender}.",
  "hosted.help": "Pomoc",
  "hosted.privacy": "Prywatność",
};
