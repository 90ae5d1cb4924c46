import type { ErrorMessages } from "../en.js";

export const errors: ErrorMessages = {
  "error.network.title": "Ingen anslutning",
  "error.network.text": "{Product} kunde inte nås. Kontrollera internetanslutningen och försök igen.",
  "error.timeout.title": "Inget svar än",
  "error.timeout.text": "Det tog för lång tid innan {product} svarade. Försök igen om en stund.",
  "error.bad_response.title": "Svaret gick inte att läsa",
  "error.bad_response.text": "Något mellan den här sidan och {product} fungerar inte. Försök igen om en stund.",
  "error.unsafe_url.title": "Adressen är inte säker att öppna",
  "error.unsafe_url.text":
    "Inloggningssidan har en adress som den här sidan inte litar på, så den öppnades inte. Fråga supporten för {product}.",
  "error.invalid_input.title": "Något behöver ses över",
  "error.invalid_input.text": "Allt godtogs inte. Kontrollera dina val och försök igen.",
  "error.session_ended.title": "Du är utloggad",
  "error.session_ended.text":
    "Din tid i {product} har gått ut. Ladda om sidan för att logga in och fortsätt sedan här.",
  "error.payment_required.title": "Ingår inte i ditt abonnemang",
  "error.payment_required.text": "Integrationen kräver ett annat abonnemang. Fråga den som sköter ert abonnemang.",
  "error.forbidden.title": "Du har inte behörighet till det här",
  "error.forbidden.text": "Din roll tillåter det inte. Fråga en administratör i din organisation.",
  "error.identity_mismatch.title": "Du är inloggad som någon annan",
  "error.identity_mismatch.text": "Sidan och din inloggning hör inte längre ihop. Ladda om sidan.",
  "error.not_found.title": "Det här är inte tillgängligt",
  "error.not_found.text": "Det kan ha tagits bort. Ladda om sidan eller fråga supporten för {product}.",
  "error.conflict.title": "Någon ändrade det här samtidigt",
  "error.conflict.text": "Dina val finns kvar. Se över dem och spara sedan en gång till.",
  "error.too_large.title": "Det är för mycket på en gång",
  "error.too_large.text": "Välj färre fält och försök igen.",
  "error.rate_limited.title": "För många förfrågningar på en gång",
  "error.rate_limited.text": "Vänta en stund och försök sedan igen. Inget har gått förlorat.",
  "error.quota_exhausted.title": "Gränsen är nådd",
  "error.quota_exhausted.text": "Ditt abonnemang tillåter inte mer just nu. Fråga supporten för {product}.",
  "error.credentials_refused.title": "{provider} godtog inte uppgifterna",
  "error.credentials_refused.text":
    "Inget är anslutet än. Kontrollera det du angav och försök igen. En nyckel kan ha gått ut eller sakna en behörighet.",
  "error.provider_unavailable.title": "{provider} svarar inte",
  "error.provider_unavailable.text":
    "{provider} verkar inte vara tillgänglig just nu. Det du fyllde i finns kvar. Försök igen om några minuter.",
  "error.upstream_unavailable.title": "Tjänsten svarar inte",
  "error.upstream_unavailable.text":
    "Det beror inte på dig, och inget har gått förlorat. Försök igen om några minuter.",
  "error.unexpected.title": "Det fungerade inte",
  "error.unexpected.text":
    "Något gick fel hos oss. Försök igen. Om det fortsätter kan du fråga supporten för {product}.",
};
