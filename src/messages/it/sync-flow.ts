import type { SyncFlowMessages } from "../en.js";

export const syncFlow: SyncFlowMessages = {
  "flow.title": "Sincronizzazione contabile",
  "flow.side.commerce": "Vendite",
  "flow.side.accounting": "Contabilità",
  "flow.side.none": "Non ancora scelto",

  "flow.status.off": "Non configurata",
  "flow.status.begun": "Non completata",
  "flow.status.away": "In attesa di te",
  "flow.status.on": "Attiva",
  "flow.status.paused": "Disattivata",
  "flow.status.unknown": "Stato sconosciuto",

  "flow.system.connected": "Collegato",
  "flow.system.pending": "Accesso non completato",
  "flow.system.attention": "Richiede attenzione",
  "flow.system.gone": "Dissociato",
  "flow.system.off": "Non collegato",
  "flow.system.unknown": "Sconosciuto ({word})",
  "flow.system.connect": "Collega solo questo",
  "flow.system.resume": "Completa l’accesso",
  "flow.system.reconnect": "Ricollega",
  "flow.system.unlink": "Dissocia",
  "flow.system.actions": "{action}: {provider}",

  "flow.pick.commerce": "Dove vendi?",
  "flow.pick.accounting": "Dove tieni la contabilità?",
  "flow.pick.choose": "Scegli…",
  "flow.pick.search": "Cerca…",
  "flow.pick.clear": "Cancella la scelta",
  "flow.pick.none": "Nulla si chiama «{query}».",
  "flow.pick.missing.commerce": "Scegli dove vendi.",
  "flow.pick.missing.accounting": "Scegli dove tieni la contabilità.",

  "flow.begin.title": "Registra le tue vendite in automatico",
  "flow.begin.text":
    "Vendite, commissioni e pagamenti passano in automatico dal tuo sistema di vendita alla contabilità.",
  "flow.begin.named": "Vendite, commissioni e pagamenti passano in automatico da {commerce} a {accounting}.",
  "flow.begin.window":
    "Si apre una nuova scheda. Accedi a entrambi i sistemi, scegli dove registrare ogni cosa in contabilità e torna qui.",
  "flow.begin.here":
    "Lasci questa pagina per un momento: accedi a entrambi i sistemi, scegli dove registrare ogni cosa in contabilità e torna qui.",
  "flow.setUp": "Configura la sincronizzazione",
  "flow.continue": "Continua la configurazione",
  "flow.settings": "Modifica le impostazioni",

  "flow.left.title": "La configurazione non è completata",
  "flow.left.connect": "Resta da collegare {names}.",
  "flow.left.both": "Restano da collegare entrambi i sistemi.",
  "flow.left.reconnect": "È necessario ricollegare {names}: l’accesso è terminato o è stato revocato.",
  "flow.left.stoppedTitle": "La sincronizzazione si è fermata",
  "flow.left.configure":
    "Entrambi i sistemi sono collegati. Resta da scegliere dove registrare vendite, commissioni e pagamenti in contabilità.",
  "flow.left.enableTitle": "La sincronizzazione è disattivata",
  "flow.left.enable": "Tutte le scelte sono fatte. Attiva la sincronizzazione nelle sue impostazioni.",

  "flow.opening": "Apertura…",
  "flow.away.opening.title": "Apertura della pagina…",
  "flow.away.opening.text": "Ci vuole un momento.",
  "flow.away.waiting.title": "In attesa che tu finisca nell’altra scheda",
  "flow.away.waiting.text": "Questa pagina prosegue da sola quando torni.",
  "flow.away.expired":
    "L’altra scheda dice che il link è scaduto? Un link è valido per pochi secondi e si apre una sola volta.",
  "flow.away.soft-closed.title": "Hai finito?",
  "flow.away.soft-closed.text": "L’altra scheda sembra chiusa. Ecco la situazione:",
  "flow.away.back.title": "Non ancora completato",
  "flow.away.back.text": "Ecco la situazione. Puoi riprendere da dove eri.",
  "flow.away.blocked.title": "Il browser ha bloccato la nuova scheda",
  "flow.away.blocked.text":
    "Nulla è andato perso. Aprila con il pulsante qui sotto, oppure continua in questa scheda e poi torna qui.",
  "flow.away.verifying.title": "Verifica della situazione…",
  "flow.away.verifying.text": "Ci vuole un momento.",
  "flow.away.open": "Apri in una nuova scheda",
  "flow.away.again": "Ottieni un nuovo link",
  "flow.away.here": "Continua in questa scheda",
  "flow.away.done": "Ho finito",
  "flow.away.check": "Verifica di nuovo",

  "flow.superseded.title": "Hai proseguito in un altro punto di questa pagina",
  "flow.superseded.text": "Completa lì oppure continua qui: vanno bene entrambi.",

  "flow.on.title": "{commerce} si sincronizza con {accounting}",
  "flow.on.text": "Vendite, commissioni e pagamenti arrivano in automatico nella tua contabilità.",
  "flow.on.fresh": "Tutto pronto",
  "flow.on.freshText": "La sincronizzazione è configurata e attiva.",
  "flow.unknown.title": "Entrambi i sistemi sono collegati",
  "flow.unknown.text":
    "Da qui non è possibile vedere se tutte le scelte sono fatte. Apri le impostazioni per controllare.",
  "flow.fact.last": "Ultima sincronizzazione",
  "flow.fact.success": "Ultima sincronizzazione riuscita",
  "flow.fact.schedule": "Pianificazione",
  "flow.fact.never": "Non ancora",
  "flow.schedule.daily": "Ogni giorno alle {time} ({zone})",
  "flow.schedule.monthly": "Ogni mese alle {time} ({zone})",
  "flow.schedule.other": "{word}",

  "flow.sync.now": "Sincronizza ora",
  "flow.sync.busy": "Sincronizzazione…",
  "flow.sync.running": "Sincronizzazione in corso",
  "flow.sync.slow": "Sincronizzazione in corso, più lunga del solito",
  "flow.sync.success": "Sincronizzato",
  "flow.sync.nothing-new": "Nulla di nuovo da sincronizzare",
  "flow.sync.failed": "Non riuscita",
  "flow.sync.unknown": "Sconosciuto ({word})",
  "flow.sync.why.configuration":
    "Le impostazioni non vanno più bene. Aprile e controlla dove viene registrata ogni cosa.",
  "flow.sync.why.disconnected": "Un sistema non era più collegato. Ricollegalo, poi sincronizza di nuovo.",
  "flow.sync.why.billing": "L’abbonamento a {accounting} è terminato. Rinnovalo, poi sincronizza di nuovo.",
  "flow.sync.why.duplicate":
    "La sincronizzazione è stata fermata perché nulla venga registrato due volte. Contatta l’assistenza di {product}.",
  "flow.sync.why.server": "Il servizio ha avuto un problema. Sincronizza di nuovo tra qualche minuto.",
  "flow.sync.why.processing":
    "Non è stato possibile elaborare i dati. Sincronizza di nuovo; se il problema persiste, contatta l’assistenza di {product}.",
  "flow.sync.why.writing": "{accounting} non ha accettato tutto. Controlla le impostazioni, poi sincronizza di nuovo.",
  "flow.sync.why.other": "Sincronizza di nuovo; se il problema persiste, contatta l’assistenza di {product}.",
  "flow.quota.title": "Il limite di oggi è stato raggiunto",
  "flow.quota.text": "Nulla è andato perso. Di nuovo disponibile da: {time}.",

  "flow.history.show": "Mostra la cronologia",
  "flow.history.hide": "Nascondi la cronologia",
  "flow.history.title": "Cronologia",
  "flow.history.empty": "Non c’è ancora stata alcuna sincronizzazione.",
  "flow.history.more": "Mostra altro",
  "flow.history.details": "Dettagli per l’assistenza",
  "flow.history.said": "Che cosa segnala il servizio",

  "flow.unlink.title": "Dissociare {provider}?",
  "flow.unlink.text":
    "La sincronizzazione tra {commerce} e {accounting} si interrompe ora: non viene letto né scritto nulla di nuovo. Ciò che è già in {accounting} rimane e puoi associare di nuovo {provider}.",
  "flow.unlink.alone": "Non viene letto né scritto nulla di nuovo. Puoi associare di nuovo {provider}.",
  "flow.unlink.busy": "Dissociazione…",
  "flow.unlink.done": "{provider}: sistema dissociato",

  "flow.share.open": "Fallo fare a un’altra persona",
  "flow.share.title": "Un link per chi tiene la tua contabilità",
  "flow.share.text":
    "Invialo a chi tiene la tua contabilità. Apre la configurazione in {product}; chi lo apre accede lì ai sistemi.",
  "flow.share.label": "Link",
  "flow.share.copy": "Copia il link",
  "flow.share.copied": "Copiato",
  "flow.share.failed": "Non è stato possibile creare il link",
  "flow.share.failedText": "Riprova tra un momento.",

  "flow.return.completed.title": "Hai finito",
  "flow.return.completed.text": "La sincronizzazione è configurata e attiva.",
  "flow.return.unknown.text":
    "Entrambi i sistemi sono collegati. Da qui non è possibile vedere se tutte le scelte sono fatte; le impostazioni della sincronizzazione lo mostrano.",
  "flow.return.close": "Se questa è una nuova scheda, puoi chiuderla. La pagina da cui vieni è già aggiornata.",
  "flow.return.go": "Continua",
};
