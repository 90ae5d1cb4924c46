import type { ErrorMessages } from "../en.js";

export const errors: ErrorMessages = {
  "error.network.title": "Keine Verbindung",
  "error.network.text":
    "{Product} war nicht zu erreichen. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.",
  "error.timeout.title": "Noch keine Antwort",
  "error.timeout.text": "{Product} hat zu lange nicht geantwortet. Versuchen Sie es gleich noch einmal.",
  "error.bad_response.title": "Die Antwort war nicht lesbar",
  "error.bad_response.text":
    "Zwischen dieser Seite und {product} stimmt etwas nicht. Versuchen Sie es gleich noch einmal.",
  "error.unsafe_url.title": "Diese Adresse ist nicht sicher",
  "error.unsafe_url.text":
    "Die Anmeldeseite hat eine Adresse, der diese Seite nicht traut; sie wurde nicht geöffnet. Fragen Sie den Support von {product}.",
  "error.invalid_input.title": "Etwas braucht noch einen Blick",
  "error.invalid_input.text": "Nicht alles wurde angenommen. Prüfen Sie Ihre Auswahl und versuchen Sie es noch einmal.",
  "error.session_ended.title": "Sie sind abgemeldet",
  "error.session_ended.text":
    "Ihre Zeit in {product} ist abgelaufen. Laden Sie die Seite neu, melden Sie sich an und machen Sie hier weiter.",
  "error.payment_required.title": "Nicht Teil Ihres Tarifs",
  "error.payment_required.text":
    "Diese Integration braucht einen anderen Tarif. Fragen Sie, wer sich bei Ihnen um das Abo kümmert.",
  "error.forbidden.title": "Das dürfen Sie nicht",
  "error.forbidden.text":
    "Ihre Rolle erlaubt es nicht. Fragen Sie eine Administratorin oder einen Administrator Ihrer Organisation.",
  "error.identity_mismatch.title": "Sie sind als jemand anderes angemeldet",
  "error.identity_mismatch.text": "Die Seite und Ihre Anmeldung gehören nicht mehr zusammen. Laden Sie die Seite neu.",
  "error.not_found.title": "Das gibt es hier nicht",
  "error.not_found.text":
    "Vielleicht wurde es entfernt. Laden Sie die Seite neu oder fragen Sie den Support von {product}.",
  "error.conflict.title": "Jemand hat das gleichzeitig geändert",
  "error.conflict.text": "Ihre Auswahl ist noch da. Sehen Sie sie noch einmal an und speichern Sie dann erneut.",
  "error.too_large.title": "Das ist zu viel auf einmal",
  "error.too_large.text": "Wählen Sie weniger Felder und versuchen Sie es noch einmal.",
  "error.rate_limited.title": "Zu viele Anfragen auf einmal",
  "error.rate_limited.text": "Warten Sie einen Moment und versuchen Sie es noch einmal. Es ist nichts verloren.",
  "error.quota_exhausted.title": "Die Grenze ist erreicht",
  "error.quota_exhausted.text": "Ihr Tarif erlaubt gerade nicht mehr. Fragen Sie den Support von {product}.",
  "error.credentials_refused.title": "{provider} hat diese Angaben nicht angenommen",
  "error.credentials_refused.text":
    "Es ist noch nichts verbunden. Prüfen Sie Ihre Eingaben und versuchen Sie es noch einmal; vielleicht ist ein Schlüssel abgelaufen oder ihm fehlt ein Recht.",
  "error.provider_unavailable.title": "{provider} antwortet nicht",
  "error.provider_unavailable.text":
    "{provider} scheint gerade nicht erreichbar zu sein. Ihre Eingaben sind noch da; versuchen Sie es in ein paar Minuten noch einmal.",
  "error.upstream_unavailable.title": "Der Dienst antwortet nicht",
  "error.upstream_unavailable.text":
    "Das liegt nicht an Ihnen, und es ist nichts verloren. Versuchen Sie es in ein paar Minuten noch einmal.",
  "error.unexpected.title": "Das hat nicht geklappt",
  "error.unexpected.text":
    "Bei uns ist etwas schiefgegangen. Versuchen Sie es noch einmal; bleibt es dabei, fragen Sie den Support von {product}.",
};
