import type { StatusMessages } from "../en.js";

export const status: StatusMessages = {
  "health.state.connected": "Collegato",
  "health.state.pending": "Non completato",
  "health.state.needs-attention": "Richiede attenzione",
  "health.state.paused": "In pausa",
  "health.state.syncing": "Sincronizzazione",
  "health.state.disconnected": "Scollegato",
  "health.state.not-connected": "Non collegato",
  "health.state.unknown": "Non chiaro",
  "health.state.unavailable": "Verifica non possibile",

  "health.reason.not-begun": "Collega {provider} per iniziare; fino ad allora non è attivo nulla.",
  "health.reason.account-gone":
    "L’account {provider} non c’è più, quindi non è attivo nulla finché non ne colleghi uno.",
  "health.reason.sign-in-unfinished":
    "L’accesso a {provider} non è stato completato, quindi non è ancora attivo nulla.",
  "health.reason.bad-credentials":
    "{provider} non accetta più l’accesso, quindi non viene scambiato nulla di nuovo con {account}.",
  "health.reason.deauthorized":
    "L’accesso è stato revocato in {provider}, quindi non viene scambiato nulla di nuovo con {account}.",
  "health.reason.unlinked":
    "L’account {account} è stato dissociato, quindi non viene scambiato nulla di nuovo con {provider}.",
  "health.reason.account-failing":
    "{provider} continua a rifiutare l’accesso, quindi non viene scambiato nulla di nuovo con {account}.",
  "health.reason.unknown-account": "Lo stato segnalato per {account} è «{word}», che {product} non sa interpretare.",
  "health.reason.account-errors":
    "{provider} ha segnalato un problema con {account}, quindi potrebbe mancare qualcosa.",
  "health.reason.not-installed":
    "L’account {account} è collegato. Non è attivo nulla finché la configurazione non è completata.",
  "health.reason.paused": "La lettura è in pausa, quindi non arriva nulla di nuovo da {account}.",
  "health.reason.read-failed":
    "L’ultima lettura non è stata completata, quindi i dati in {product} potrebbero non essere aggiornati.",
  "health.reason.read-failed.of":
    "L’ultima lettura di {names} non è stata completata, quindi i dati in {product} potrebbero non essere aggiornati.",
  "health.reason.write-failed": "Le ultime modifiche non sono arrivate a {provider}.",
  "health.reason.write-failed.of": "Le ultime modifiche a {names} non sono arrivate a {provider}.",
  "health.reason.events-failed": "Al momento {product} non riceve le modifiche di {provider}.",
  "health.reason.events-failed.of": "Al momento {product} non riceve le modifiche di {names}.",
  "health.reason.operation-failed": "L’ultima esecuzione non è stata completata, quindi potrebbe mancare qualcosa.",
  "health.reason.operation-failed.of":
    "L’ultima esecuzione per {names} non è stata completata, quindi potrebbe mancare qualcosa.",
  "health.reason.unhealthy":
    "La sincronizzazione con {account} non funziona come dovrebbe. L’assistenza di {product} può aiutarti.",
  "health.reason.unknown-health":
    "Lo stato segnalato per la sincronizzazione con {account} è «{word}», che {product} non sa interpretare.",
  "health.reason.unknown-operation": "L’ultima esecuzione è terminata con «{word}», che {product} non sa interpretare.",
  "health.reason.first-read": "Lettura dei dati già presenti in {account}. Puoi lasciare questa pagina.",
  "health.reason.first-read.of": "Prima lettura di {names}. Puoi lasciare questa pagina.",
  "health.reason.running": "Sincronizzazione con {account} in corso.",
  "health.reason.running.of": "Sincronizzazione di {names} in corso.",
  "health.reason.partly-paused": "Alcuni dati di {account} sono in pausa; il resto è in funzione.",
  "health.reason.works": "{account} funziona come dovrebbe.",
  "health.reason.sync-incomplete":
    "La configurazione non è completata, quindi non viene ancora sincronizzato nulla con {account}.",
  "health.reason.sync-off":
    "La sincronizzazione è disattivata, quindi non viene sincronizzato nulla di nuovo con {account}.",
  "health.reason.sync-configuration":
    "L’ultima sincronizzazione si è fermata a causa delle sue impostazioni, quindi mancano i dati più recenti.",
  "health.reason.sync-disconnected":
    "L’ultima sincronizzazione si è fermata perché il collegamento con {provider} è interrotto.",
  "health.reason.sync-billing": "L’ultima sincronizzazione si è fermata perché il tuo piano non la comprende.",
  "health.reason.sync-failed": "L’ultima sincronizzazione non è stata completata, quindi mancano i dati più recenti.",
  "health.reason.sync-unknown":
    "L’ultima sincronizzazione è terminata con «{word}», che {product} non sa interpretare.",
  "health.reason.sync-running": "Sincronizzazione con {account} in corso.",
  "health.reason.wordless": "Al momento non è possibile sapere in che stato è {account}.",

  "health.action.connect": "Collega",
  "health.action.resume": "Riprendi",
  "health.action.finish": "Completa il collegamento",
  "health.action.finishSetup": "Completa la configurazione",
  "health.action.reconnect": "Ricollega",
  "health.action.retry": "Riprova",
  "health.action.review": "Visualizza i dettagli",
  "health.action.contact": "Chiedi assistenza",
  "health.working.retry": "Nuovo tentativo…",
  "health.working.resume": "Ripresa…",
  "health.fixed": "Fatto. {account} funziona di nuovo.",

  "health.since": "Da",
  "health.synced": "Ultima sincronizzazione",
  "health.checked": "Ultima verifica",
  "health.checkedOffline": "Offline. Ultima verifica",
  "health.activity": "Attività recente",
  "health.says": "Che cosa segnala {provider}",

  "health.list": "Collegamenti",
  "health.changed": "{name}: {state}",
  "health.empty.title": "Non è ancora collegato nulla",
  "health.empty.text": "Non appena colleghi un account, qui ne vedi lo stato.",
  "health.missing.title": "Questo collegamento non è più qui",
  "health.missing.text": "Potrebbe essere stato rimosso. Non viene sincronizzato nulla.",
  "health.banner.attention":
    "{count, plural, one {# collegamento su {total} richiede la tua attenzione} other {# collegamenti su {total} richiedono la tua attenzione}}",
  "health.banner.only": "{name} richiede la tua attenzione",
  "health.banner.names": "{names}",
  "health.banner.fine":
    "{count, plural, one {# collegamento. Nulla richiede la tua attenzione} other {# collegamenti. Nulla richiede la tua attenzione}}",
  "health.banner.show": "Mostra i collegamenti",

  "health.contact.title": "Chiedi assistenza per {name}",
  "health.contact.text":
    "Invia questi dati all’assistenza di {product}. Sarà subito chiaro di quale collegamento si tratta.",

  "activity.title": "Attività",
  "activity.empty": "Non è ancora stato eseguito nulla. Ciò che viene letto o scritto compare qui.",
  "activity.data": "Dati",
  "activity.backfill": "Prima lettura di {object}",
  "activity.soFar": "{count, plural, one {# record finora} other {# record finora}}",
  "activity.of": "{total, plural, one {{count} di circa # record} other {{count} di circa # record}}",
  "activity.read.success": "Lettura completata",
  "activity.read.counted":
    "{count, plural, =0 {Nulla di nuovo da leggere} one {# record letto} other {# record letti}}",
  "activity.read.failure": "Lettura non riuscita",
  "activity.read.in-progress": "Lettura in corso",
  "activity.write.success": "Salvato in {provider}",
  "activity.write.counted":
    "{count, plural, =0 {Nulla da salvare in {provider}} one {# record salvato in {provider}} other {# record salvati in {provider}}}",
  "activity.write.failure": "Salvataggio in {provider} non riuscito",
  "activity.write.in-progress": "Salvataggio in {provider} in corso",
  "activity.subscribe.success": "Eventi ricevuti",
  "activity.subscribe.counted":
    "{count, plural, =0 {Nessun nuovo evento} one {# evento ricevuto} other {# eventi ricevuti}}",
  "activity.subscribe.failure": "Non è stato possibile ricevere gli eventi",
  "activity.subscribe.in-progress": "Ricezione degli eventi in corso",
  "activity.unknown.success": "Completato",
  "activity.unknown.counted": "{count, plural, =0 {Nulla da fare} one {# record elaborato} other {# record elaborati}}",
  "activity.unknown.failure": "Non ha funzionato",
  "activity.unknown.in-progress": "In corso",
  "activity.unclear": "Non è chiaro com’è andata a finire",
  "activity.word": "Segnalato come «{word}»",
  "activity.said": "Risposta ricevuta:",
  "activity.support": "Dettagli per l’assistenza: {object}",
  "activity.more": "Mostra altro",
  "activity.added": "{count, plural, one {# altra voce} other {altre # voci}}",
  "activity.copy": "Copia il riferimento",
  "activity.copied": "Copiato",
  "activity.copyFailed": "Qui non è consentito copiare. Il riferimento è selezionato: copialo con la tastiera.",
};
