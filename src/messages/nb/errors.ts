import type { ErrorMessages } from "../en.js";

export const errors: ErrorMessages = {
  "error.network.title": "Ingen forbindelse",
  "error.network.text": "Fikk ikke kontakt med {product}. Kontroller internettforbindelsen og prøv igjen.",
  "error.timeout.title": "Ikke noe svar ennå",
  "error.timeout.text": "Det tok for lang tid før {product} svarte. Prøv igjen om litt.",
  "error.bad_response.title": "Svaret kunne ikke leses",
  "error.bad_response.text": "Noe mellom denne siden og {product} virker ikke. Prøv igjen om litt.",
  "error.unsafe_url.title": "Adressen er ikke trygg å åpne",
  "error.unsafe_url.text":
    "Innloggingssiden har en adresse som denne siden ikke stoler på, så den ble ikke åpnet. Spør brukerstøtten for {product}.",
  "error.invalid_input.title": "Noe må ses på en gang til",
  "error.invalid_input.text": "Ikke alt ble godtatt. Kontroller valgene dine og prøv igjen.",
  "error.session_ended.title": "Du er logget ut",
  "error.session_ended.text":
    "Tiden din i {product} er utløpt. Last inn siden på nytt for å logge inn, og fortsett deretter her.",
  "error.payment_required.title": "Ikke en del av abonnementet ditt",
  "error.payment_required.text":
    "Denne integrasjonen krever et annet abonnement. Spør den som tar seg av abonnementet deres.",
  "error.forbidden.title": "Du har ikke tillatelse til dette",
  "error.forbidden.text": "Rollen din tillater det ikke. Spør en administrator i organisasjonen din.",
  "error.identity_mismatch.title": "Du er logget inn som noen andre",
  "error.identity_mismatch.text": "Siden og innloggingen din hører ikke lenger sammen. Last inn siden på nytt.",
  "error.not_found.title": "Dette er ikke tilgjengelig",
  "error.not_found.text": "Det kan ha blitt fjernet. Last inn siden på nytt, eller spør brukerstøtten for {product}.",
  "error.conflict.title": "Noen endret dette samtidig",
  "error.conflict.text": "Valgene dine er her fortsatt. Se over dem, og lagre deretter en gang til.",
  "error.too_large.title": "Det er for mye på én gang",
  "error.too_large.text": "Velg færre felter og prøv igjen.",
  "error.rate_limited.title": "For mange forespørsler på én gang",
  "error.rate_limited.text": "Vent litt, og prøv så igjen. Ingenting har gått tapt.",
  "error.quota_exhausted.title": "Grensen er nådd",
  "error.quota_exhausted.text": "Abonnementet ditt tillater ikke mer akkurat nå. Spør brukerstøtten for {product}.",
  "error.credentials_refused.title": "{provider} godtok ikke opplysningene",
  "error.credentials_refused.text":
    "Ingenting er tilkoblet ennå. Kontroller det du oppga, og prøv igjen. En nøkkel kan være utløpt eller mangle en tillatelse.",
  "error.provider_unavailable.title": "{provider} svarer ikke",
  "error.provider_unavailable.text":
    "{provider} ser ikke ut til å være tilgjengelig akkurat nå. Det du fylte inn, er her fortsatt. Prøv igjen om noen minutter.",
  "error.upstream_unavailable.title": "Tjenesten svarer ikke",
  "error.upstream_unavailable.text": "Dette skyldes ikke deg, og ingenting har gått tapt. Prøv igjen om noen minutter.",
  "error.unexpected.title": "Det virket ikke",
  "error.unexpected.text":
    "Noe gikk galt hos oss. Prøv igjen. Hvis det fortsetter, kan du spørre brukerstøtten for {product}.",
};
