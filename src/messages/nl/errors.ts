import type { ErrorMessages } from "../en.js";

export const errors: ErrorMessages = {
  "error.network.title": "Geen verbinding",
  "error.network.text": "{Product} is niet bereikbaar. Controleer je internetverbinding en probeer het opnieuw.",
  "error.timeout.title": "Nog geen antwoord",
  "error.timeout.text": "Het antwoord van {product} duurde te lang. Probeer het zo opnieuw.",
  "error.bad_response.title": "Het antwoord kon niet worden gelezen",
  "error.bad_response.text": "Er werkt iets niet tussen deze pagina en {product}. Probeer het zo opnieuw.",
  "error.unsafe_url.title": "Dit adres is niet veilig om te openen",
  "error.unsafe_url.text":
    "De inlogpagina heeft een adres dat deze pagina niet vertrouwt en is daarom niet geopend. Vraag de support van {product} om hulp.",
  "error.invalid_input.title": "Er is nog iets om na te kijken",
  "error.invalid_input.text": "Niet alles is geaccepteerd. Controleer je keuzes en probeer het opnieuw.",
  "error.session_ended.title": "Je bent uitgelogd",
  "error.session_ended.text":
    "Je sessie in {product} is verlopen. Laad de pagina opnieuw om in te loggen en ga dan hier verder.",
  "error.payment_required.title": "Geen onderdeel van je abonnement",
  "error.payment_required.text":
    "Voor deze integratie is een ander abonnement nodig. Vraag het aan degene die jullie abonnement beheert.",
  "error.forbidden.title": "Je hebt hier geen rechten voor",
  "error.forbidden.text": "Je rol staat dit niet toe. Vraag het aan een beheerder van je organisatie.",
  "error.identity_mismatch.title": "Je bent als iemand anders ingelogd",
  "error.identity_mismatch.text": "De pagina en je sessie horen niet meer bij elkaar. Laad de pagina opnieuw.",
  "error.not_found.title": "Dit is niet beschikbaar",
  "error.not_found.text":
    "Misschien is het verwijderd. Laad de pagina opnieuw of vraag de support van {product} om hulp.",
  "error.conflict.title": "Iemand anders heeft dit tegelijk gewijzigd",
  "error.conflict.text": "Je keuzes zijn er nog. Bekijk ze opnieuw en sla ze dan nog een keer op.",
  "error.too_large.title": "Dit is te veel in één keer",
  "error.too_large.text": "Kies minder velden en probeer het opnieuw.",
  "error.rate_limited.title": "Te veel verzoeken tegelijk",
  "error.rate_limited.text": "Wacht even en probeer het dan opnieuw. Er is niets verloren.",
  "error.quota_exhausted.title": "De limiet is bereikt",
  "error.quota_exhausted.text":
    "Je abonnement staat op dit moment niet meer toe. Vraag de support van {product} om hulp.",
  "error.credentials_refused.title": "{provider} heeft deze gegevens niet geaccepteerd",
  "error.credentials_refused.text":
    "Er is nog niets verbonden. Controleer wat je hebt ingevuld en probeer het opnieuw; misschien is een sleutel verlopen of ontbreekt er een recht.",
  "error.provider_unavailable.title": "{provider} antwoordt niet",
  "error.provider_unavailable.text":
    "{provider} lijkt op dit moment niet beschikbaar te zijn. Wat je hebt ingevuld, staat er nog; probeer het over een paar minuten opnieuw.",
  "error.upstream_unavailable.title": "De dienst antwoordt niet",
  "error.upstream_unavailable.text":
    "Dit ligt niet aan jou en er is niets verloren. Probeer het over een paar minuten opnieuw.",
  "error.unexpected.title": "Dat is niet gelukt",
  "error.unexpected.text":
    "Er is bij ons iets misgegaan. Probeer het opnieuw; blijft het misgaan, vraag dan de support van {product} om hulp.",
};
