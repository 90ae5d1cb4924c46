import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "Eine Integration für {product} einrichten",
  "hosted.intro": "Sie wurden gebeten, das für {group} zu tun. Ein Konto bei {product} brauchen Sie nicht.",
  "hosted.sender": "{sender} hat Ihnen diesen Link geschickt.",
  "hosted.limits": "Der Link öffnet nur diese Integration und gilt bis {date}.",
  "hosted.done": "Das war alles. Sie können diese Seite schließen.",
  "hosted.missing.title": "Öffnen Sie Ihren Link noch einmal",
  "hosted.missing.text":
    "Damit er geheim bleibt, vergisst diese Seite den Link, wenn sie neu geladen wird. Öffnen Sie ihn noch einmal aus Ihrer Nachricht; was Sie schon getan haben, bleibt erhalten.",
  "hosted.closed.title": "Dieser Link gilt nicht mehr",
  "hosted.closed.text":
    "Links laufen nach einiger Zeit ab und können zurückgezogen werden. Bitten Sie dort um einen neuen, wo Sie diesen bekommen haben.",
  "hosted.closed.sender":
    "Links laufen nach einiger Zeit ab und können zurückgezogen werden. Bitten Sie {sender} um einen neuen.",
  "hosted.help": "Hilfe",
  "hosted.privacy": "Datenschutz",
};
