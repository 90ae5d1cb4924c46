import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "Ota integraatio käyttöön ({product})",
  "hosted.intro": "Sinua pyydettiin tekemään tämä organisaatiolle {group}. Et tarvitse omaa tiliä ({product}).",
  "hosted.sender": "{sender} lähetti sinulle tämän linkin.",
  "hosted.limits": "Linkki avaa vain tämän integraation ja on voimassa {date} asti.",
  "hosted.done": "Siinä kaikki. Voit sulkea tämän sivun.",
  "hosted.missing.title": "Avaa linkki vielä kerran",
  "hosted.missing.text":
    "Turvallisuussyistä tämä sivu unohtaa linkin, kun se ladataan uudelleen. Avaa linkki viestistäsi vielä kerran. Tähän mennessä tekemäsi on tallessa.",
  "hosted.closed.title": "Tämä linkki ei enää toimi",
  "hosted.closed.text":
    "Linkit vanhenevat jonkin ajan kuluttua, ja ne voidaan perua. Pyydä uusi linkki sieltä, mistä sait tämän.",
  "hosted.closed.sender":
    "Linkit vanhenevat jonkin ajan kuluttua, ja ne voidaan perua. Uuden linkin voi antaa {sender}.",
  "hosted.help": "Ohje",
  "hosted.privacy": "Tietosuoja",
};
