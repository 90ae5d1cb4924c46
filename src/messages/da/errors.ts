import type { ErrorMessages } from "../en.js";

export const errors: ErrorMessages = {
  "error.network.title": "Ingen forbindelse",
  "error.network.text": "Der er ikke kontakt til {product}. Kontroller internetforbindelsen, og prøv igen.",
  "error.timeout.title": "Intet svar endnu",
  "error.timeout.text": "Det tog for lang tid, før {product} svarede. Prøv igen om lidt.",
  "error.bad_response.title": "Svaret kunne ikke læses",
  "error.bad_response.text": "Noget mellem denne side og {product} virker ikke. Prøv igen om lidt.",
  "error.unsafe_url.title": "Adressen er ikke sikker at åbne",
  "error.unsafe_url.text":
    "Loginsiden har en adresse, som denne side ikke har tillid til, så den blev ikke åbnet. Spørg supporten for {product}.",
  "error.invalid_input.title": "Noget skal ses efter en gang til",
  "error.invalid_input.text": "Ikke alt blev godtaget. Kontroller dine valg, og prøv igen.",
  "error.session_ended.title": "Du er logget ud",
  "error.session_ended.text":
    "Din tid i {product} er udløbet. Genindlæs siden for at logge ind, og fortsæt derefter her.",
  "error.payment_required.title": "Ikke en del af dit abonnement",
  "error.payment_required.text":
    "Denne integration kræver et andet abonnement. Spørg den, der tager sig af jeres abonnement.",
  "error.forbidden.title": "Du har ikke tilladelse til dette",
  "error.forbidden.text": "Din rolle tillader det ikke. Spørg en administrator i din organisation.",
  "error.identity_mismatch.title": "Du er logget ind som en anden",
  "error.identity_mismatch.text": "Siden og dit login hører ikke længere sammen. Genindlæs siden.",
  "error.not_found.title": "Dette er ikke tilgængeligt",
  "error.not_found.text": "Det er måske fjernet. Genindlæs siden, eller spørg supporten for {product}.",
  "error.conflict.title": "En anden ændrede dette samtidig",
  "error.conflict.text": "Dine valg er her stadig. Se dem igennem, og gem så en gang til.",
  "error.too_large.title": "Det er for meget på én gang",
  "error.too_large.text": "Vælg færre felter, og prøv igen.",
  "error.rate_limited.title": "For mange forespørgsler på én gang",
  "error.rate_limited.text": "Vent et øjeblik, og prøv så igen. Intet er gået tabt.",
  "error.quota_exhausted.title": "Grænsen er nået",
  "error.quota_exhausted.text": "Dit abonnement tillader ikke mere lige nu. Spørg supporten for {product}.",
  "error.credentials_refused.title": "{provider} godtog ikke oplysningerne",
  "error.credentials_refused.text":
    "Intet er forbundet endnu. Kontroller det, du indtastede, og prøv igen. En nøgle kan være udløbet eller mangle en tilladelse.",
  "error.provider_unavailable.title": "{provider} svarer ikke",
  "error.provider_unavailable.text":
    "{provider} ser ikke ud til at være tilgængelig lige nu. Det, du indtastede, er her stadig. Prøv igen om nogle minutter.",
  "error.upstream_unavailable.title": "Tjenesten svarer ikke",
  "error.upstream_unavailable.text": "Det skyldes ikke dig, og intet er gået tabt. Prøv igen om nogle minutter.",
  "error.unexpected.title": "Det lykkedes ikke",
  "error.unexpected.text":
    "Noget gik galt hos os. Prøv igen. Hvis det fortsætter, kan du spørge supporten for {product}.",
};
