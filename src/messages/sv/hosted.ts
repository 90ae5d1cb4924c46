import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "Konfigurera en integration för {product}",
  "hosted.intro": "Du har blivit ombedd att göra det här för {group}. Du behöver inget konto i {product}.",
  "hosted.sender": "{sender} har skickat den här länken till dig.",
  "hosted.limits": "Länken öppnar bara den här integrationen och gäller till {date}.",
  "hosted.done": "Det var allt. Du kan stänga sidan.",
  "hosted.missing.title": "Öppna länken en gång till",
  "hosted.missing.text":
    "Av säkerhetsskäl glömmer sidan länken när den laddas om. Öppna länken i ditt meddelande en gång till. Det du har gjort hittills är sparat.",
  "hosted.closed.title": "Länken fungerar inte längre",
  "hosted.closed.text": "Länkar går ut efter en tid och kan återkallas. Be om en ny där du fick den här.",
  "hosted.closed.sender": "Länkar går ut efter en tid och kan återkallas. Be {sender} om en ny.",
  "hosted.help": "Hjälp",
  "hosted.privacy": "Integritetspolicy",
};
