import type { HostedMessages } from "../en.js";

export const hosted: HostedMessages = {
  "hosted.title": "Configurar una integración para {product}",
  "hosted.intro": "Te han pedido que hagas esto para {group}. No necesitas una cuenta en {product}.",
  "hosted.sender": "{sender} te ha enviado este enlace.",
  "hosted.limits": "El enlace abre solo esta integración y funciona hasta el {date}.",
  "hosted.done": "Eso es todo. Puedes cerrar esta página.",
  "hosted.missing.title": "Abre tu enlace una vez más",
  "hosted.missing.text":
    "Para protegerlo, esta página olvida tu enlace cuando se vuelve a cargar. Abre otra vez el enlace desde tu mensaje; lo que ya has hecho se conserva.",
  "hosted.closed.title": "Este enlace ya no funciona",
  "hosted.closed.text":
    "Los enlaces caducan al cabo de un tiempo y se pueden retirar. Pide uno nuevo donde obtuviste este.",
  "hosted.closed.sender": "Los enlaces caducan al cabo de un tiempo y se pueden retirar. Pide uno nuevo a {sender}.",
  "hosted.help": "Ayuda",
  "hosted.privacy": "Privacidad",
};
