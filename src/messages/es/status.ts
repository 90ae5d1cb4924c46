import type { StatusMessages } from "../en.js";

export const status: StatusMessages = {
  "health.state.connected": "Conectado",
  "health.state.pending": "Sin terminar",
  "health.state.needs-attention": "Requiere atención",
  "health.state.paused": "En pausa",
  "health.state.syncing": "Sincronizando",
  "health.state.disconnected": "Desconectado",
  "health.state.not-connected": "Sin conectar",
  "health.state.unknown": "No está claro",
  "health.state.unavailable": "No se puede comprobar",

  "health.reason.not-begun": "Conecta {provider} para empezar; hasta entonces no se ejecuta nada.",
  "health.reason.account-gone":
    "La cuenta de {provider} ya no existe, así que no se ejecuta nada hasta que conectes una.",
  "health.reason.sign-in-unfinished":
    "El inicio de sesión en {provider} no se completó, así que todavía no se ejecuta nada.",
  "health.reason.bad-credentials":
    "{provider} ya no acepta el inicio de sesión, así que no se intercambia nada nuevo con {account}.",
  "health.reason.deauthorized":
    "Se ha retirado el acceso en {provider}, así que no se intercambia nada nuevo con {account}.",
  "health.reason.unlinked":
    "La cuenta {account} se ha desvinculado, así que no se intercambia nada nuevo con {provider}.",
  "health.reason.account-failing":
    "{provider} sigue rechazando el acceso, así que no se intercambia nada nuevo con {account}.",
  "health.reason.unknown-account": "El estado comunicado de {account} es «{word}», que {product} no puede interpretar.",
  "health.reason.account-errors": "{provider} ha comunicado un problema con {account}, así que puede faltar algo.",
  "health.reason.not-installed":
    "La cuenta {account} está conectada. No se ejecuta nada hasta que termine la configuración.",
  "health.reason.paused": "La lectura está en pausa, así que no llega nada nuevo de {account}.",
  "health.reason.read-failed": "La última lectura no terminó, así que los datos de {product} pueden no estar al día.",
  "health.reason.read-failed.of":
    "La última lectura de {names} no terminó, así que los datos de {product} pueden no estar al día.",
  "health.reason.write-failed": "Los últimos cambios no llegaron a {provider}.",
  "health.reason.write-failed.of": "Los últimos cambios en {names} no llegaron a {provider}.",
  "health.reason.events-failed": "{Product} no recibe los cambios de {provider} en este momento.",
  "health.reason.events-failed.of": "{Product} no recibe los cambios de {names} en este momento.",
  "health.reason.operation-failed": "La última ejecución no terminó, así que puede faltar algo.",
  "health.reason.operation-failed.of": "La última ejecución de {names} no terminó, así que puede faltar algo.",
  "health.reason.unhealthy":
    "La sincronización con {account} no funciona como debería. El soporte de {product} puede ayudarte.",
  "health.reason.unknown-health":
    "El estado comunicado de la sincronización con {account} es «{word}», que {product} no puede interpretar.",
  "health.reason.unknown-operation": "La última ejecución terminó con «{word}», que {product} no puede interpretar.",
  "health.reason.first-read": "Leyendo lo que ya hay en {account}. Puedes salir de esta página.",
  "health.reason.first-read.of": "Leyendo {names} por primera vez. Puedes salir de esta página.",
  "health.reason.running": "Sincronizando con {account} en este momento.",
  "health.reason.running.of": "Sincronizando {names} en este momento.",
  "health.reason.partly-paused": "Algunos datos de {account} están en pausa; el resto sigue en marcha.",
  "health.reason.works": "{account} funciona como debe.",
  "health.reason.sync-incomplete":
    "La configuración no está terminada, así que todavía no se sincroniza nada con {account}.",
  "health.reason.sync-off": "La sincronización está desactivada, así que no se sincroniza nada nuevo con {account}.",
  "health.reason.sync-configuration":
    "La última sincronización se detuvo por sus ajustes, así que faltan los datos más recientes.",
  "health.reason.sync-disconnected":
    "La última sincronización se detuvo porque se ha perdido la conexión con {provider}.",
  "health.reason.sync-billing": "La última sincronización se detuvo porque tu plan no la incluye.",
  "health.reason.sync-failed": "La última sincronización no terminó, así que faltan los datos más recientes.",
  "health.reason.sync-unknown": "La última sincronización terminó con «{word}», que {product} no puede interpretar.",
  "health.reason.sync-running": "Sincronizando con {account} en este momento.",
  "health.reason.wordless": "En este momento no se puede saber cómo está {account}.",

  "health.action.connect": "Conectar",
  "health.action.resume": "Reanudar",
  "health.action.finish": "Terminar de conectar",
  "health.action.finishSetup": "Terminar la configuración",
  "health.action.reconnect": "Volver a conectar",
  "health.action.retry": "Intentar de nuevo",
  "health.action.review": "Ver detalles",
  "health.action.contact": "Obtener ayuda",
  "health.working.retry": "Intentando de nuevo…",
  "health.working.resume": "Reanudando…",
  "health.fixed": "Listo. {account} vuelve a funcionar.",

  "health.since": "Desde",
  "health.synced": "Última sincronización",
  "health.checked": "Última comprobación",
  "health.checkedOffline": "Sin conexión. Última comprobación",
  "health.activity": "Actividad reciente",
  "health.says": "Qué dice {provider}",

  "health.list": "Conexiones",
  "health.changed": "{name}: {state}",
  "health.empty.title": "Todavía no hay nada conectado",
  "health.empty.text": "En cuanto conectes una cuenta, aquí verás cómo está.",
  "health.missing.title": "Esta conexión ya no está aquí",
  "health.missing.text": "Es posible que se haya eliminado. No se sincroniza nada con ella.",
  "health.banner.attention":
    "{count, plural, one {# de {total} conexiones requiere tu atención} other {# de {total} conexiones requieren tu atención}}",
  "health.banner.only": "{name} requiere tu atención",
  "health.banner.names": "{names}",
  "health.banner.fine":
    "{count, plural, one {# conexión. Nada requiere tu atención} other {# conexiones. Nada requiere tu atención}}",
  "health.banner.show": "Mostrar conexiones",

  "health.contact.title": "Obtener ayuda con {name}",
  "health.contact.text": "Envía esto al soporte de {product}. Así sabrán enseguida a qué conexión te refieres.",

  "activity.title": "Actividad",
  "activity.empty": "Todavía no se ha ejecutado nada. Lo que se lea o escriba aparecerá aquí.",
  "activity.data": "Datos",
  "activity.backfill": "Primera lectura de {object}",
  "activity.soFar": "{count, plural, one {# registro hasta ahora} other {# registros hasta ahora}}",
  "activity.of":
    "{total, plural, one {{count} de aproximadamente # registro} other {{count} de aproximadamente # registros}}",
  "activity.read.success": "Lectura completada",
  "activity.read.counted":
    "{count, plural, =0 {Nada nuevo que leer} one {# registro leído} other {# registros leídos}}",
  "activity.read.failure": "No se ha podido leer",
  "activity.read.in-progress": "Leyendo",
  "activity.write.success": "Guardado en {provider}",
  "activity.write.counted":
    "{count, plural, =0 {Nada que guardar en {provider}} one {# registro guardado en {provider}} other {# registros guardados en {provider}}}",
  "activity.write.failure": "No se ha podido guardar en {provider}",
  "activity.write.in-progress": "Guardando en {provider}",
  "activity.subscribe.success": "Eventos recibidos",
  "activity.subscribe.counted":
    "{count, plural, =0 {Ningún evento nuevo} one {# evento recibido} other {# eventos recibidos}}",
  "activity.subscribe.failure": "No se han podido recibir eventos",
  "activity.subscribe.in-progress": "Recibiendo eventos",
  "activity.unknown.success": "Hecho",
  "activity.unknown.counted":
    "{count, plural, =0 {Nada que hacer} one {# registro procesado} other {# registros procesados}}",
  "activity.unknown.failure": "No ha funcionado",
  "activity.unknown.in-progress": "En curso",
  "activity.unclear": "No está claro cómo terminó",
  "activity.word": "Comunicado como «{word}»",
  "activity.said": "Respuesta recibida:",
  "activity.support": "Datos para el soporte: {object}",
  "activity.more": "Mostrar más",
  "activity.added": "{count, plural, one {# entrada más} other {# entradas más}}",
  "activity.copy": "Copiar referencia",
  "activity.copied": "Copiado",
  "activity.copyFailed": "Aquí no se permite copiar. La referencia está seleccionada: cópiala con el teclado.",
};
