import type { ErrorMessages } from "../en.js";

export const errors: ErrorMessages = {
  "error.network.title": "Nessuna connessione",
  "error.network.text": "Impossibile raggiungere {product}. Controlla la connessione a Internet e riprova.",
  "error.timeout.title": "Ancora nessuna risposta",
  "error.timeout.text": "{Product} ha impiegato troppo tempo a rispondere. Riprova tra un momento.",
  "error.bad_response.title": "Non è stato possibile leggere la risposta",
  "error.bad_response.text": "Qualcosa non funziona tra questa pagina e {product}. Riprova tra un momento.",
  "error.unsafe_url.title": "Non è sicuro aprire questo indirizzo",
  "error.unsafe_url.text":
    "La pagina di accesso ha un indirizzo che questa pagina non considera attendibile, quindi non è stata aperta. Contatta l’assistenza di {product}.",
  "error.invalid_input.title": "C’è qualcosa da rivedere",
  "error.invalid_input.text": "Non tutto è stato accettato. Controlla le tue scelte e riprova.",
  "error.session_ended.title": "La tua sessione è terminata",
  "error.session_ended.text":
    "La tua sessione in {product} è scaduta. Ricarica la pagina per accedere, poi prosegui qui.",
  "error.payment_required.title": "Non incluso nel tuo piano",
  "error.payment_required.text":
    "Questa integrazione richiede un altro piano. Rivolgiti a chi gestisce il tuo abbonamento.",
  "error.forbidden.title": "Non hai l’autorizzazione necessaria",
  "error.forbidden.text": "Il tuo ruolo non lo consente. Rivolgiti a chi amministra la tua organizzazione.",
  "error.identity_mismatch.title": "La sessione appartiene a un’altra persona",
  "error.identity_mismatch.text": "La pagina e la tua sessione non corrispondono più. Ricarica la pagina.",
  "error.not_found.title": "Questo elemento non è disponibile",
  "error.not_found.text":
    "Potrebbe essere stato rimosso. Ricarica la pagina oppure contatta l’assistenza di {product}.",
  "error.conflict.title": "Un’altra persona ha fatto modifiche nello stesso momento",
  "error.conflict.text": "Le tue scelte sono ancora qui. Ricontrollale, poi salva di nuovo.",
  "error.too_large.title": "È troppo in una sola volta",
  "error.too_large.text": "Scegli meno campi e riprova.",
  "error.rate_limited.title": "Troppe richieste in una sola volta",
  "error.rate_limited.text": "Attendi un momento, poi riprova. Nulla è andato perso.",
  "error.quota_exhausted.title": "Il limite è stato raggiunto",
  "error.quota_exhausted.text": "Al momento il tuo piano non consente altro. Contatta l’assistenza di {product}.",
  "error.credentials_refused.title": "{provider} non ha accettato questi dati",
  "error.credentials_refused.text":
    "Non è ancora stato collegato nulla. Controlla i dati inseriti e riprova; una chiave potrebbe essere scaduta o priva di un’autorizzazione.",
  "error.provider_unavailable.title": "{provider} non risponde",
  "error.provider_unavailable.text":
    "Al momento {provider} non sembra disponibile. I dati inseriti sono ancora qui; riprova tra qualche minuto.",
  "error.upstream_unavailable.title": "Il servizio non risponde",
  "error.upstream_unavailable.text": "Non dipende da te e nulla è andato perso. Riprova tra qualche minuto.",
  "error.unexpected.title": "Non ha funzionato",
  "error.unexpected.text":
    "Si è verificato un problema da parte nostra. Riprova; se il problema persiste, contatta l’assistenza di {product}.",
};
