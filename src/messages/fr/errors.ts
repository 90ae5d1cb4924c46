import type { ErrorMessages } from "../en.js";

export const errors: ErrorMessages = {
  "error.network.title": "Pas de connexion",
  "error.network.text": "Impossible de joindre {product}. Vérifiez votre connexion Internet et réessayez.",
  "error.timeout.title": "Pas encore de réponse",
  "error.timeout.text": "{Product} a mis trop de temps à répondre. Réessayez dans un instant.",
  "error.bad_response.title": "La réponse n’a pas pu être lue",
  "error.bad_response.text":
    "Quelque chose ne fonctionne pas entre cette page et {product}. Réessayez dans un instant.",
  "error.unsafe_url.title": "Cette adresse n’est pas sûre",
  "error.unsafe_url.text":
    "La page d’identification a une adresse à laquelle cette page ne fait pas confiance ; elle n’a donc pas été ouverte. Contactez l’assistance de {product}.",
  "error.invalid_input.title": "Un point est à revoir",
  "error.invalid_input.text": "Tout n’a pas été accepté. Vérifiez vos choix et réessayez.",
  "error.session_ended.title": "Votre session est terminée",
  "error.session_ended.text":
    "Votre session dans {product} a expiré. Rechargez la page pour vous identifier, puis continuez ici.",
  "error.payment_required.title": "Non compris dans votre forfait",
  "error.payment_required.text":
    "Cette intégration nécessite un autre forfait. Adressez-vous à la personne qui gère votre abonnement.",
  "error.forbidden.title": "Vous n’avez pas l’autorisation requise",
  "error.forbidden.text": "Votre rôle ne le permet pas. Adressez-vous à l’administration de votre organisation.",
  "error.identity_mismatch.title": "Votre session est celle d’une autre personne",
  "error.identity_mismatch.text": "La page et votre session ne correspondent plus. Rechargez la page.",
  "error.not_found.title": "Cet élément n’est pas disponible",
  "error.not_found.text": "Il a peut-être été supprimé. Rechargez la page, ou contactez l’assistance de {product}.",
  "error.conflict.title": "Une autre personne a fait des modifications au même moment",
  "error.conflict.text": "Vos choix sont toujours là. Revoyez-les, puis enregistrez de nouveau.",
  "error.too_large.title": "C’est trop à la fois",
  "error.too_large.text": "Choisissez moins de champs et réessayez.",
  "error.rate_limited.title": "Trop de demandes à la fois",
  "error.rate_limited.text": "Patientez un instant, puis réessayez. Rien n’est perdu.",
  "error.quota_exhausted.title": "La limite est atteinte",
  "error.quota_exhausted.text":
    "Votre forfait n’en permet pas plus pour le moment. Contactez l’assistance de {product}.",
  "error.credentials_refused.title": "{provider} n’a pas accepté ces informations",
  "error.credentials_refused.text":
    "Rien n’est encore connecté. Vérifiez votre saisie et réessayez ; une clé a peut-être expiré, ou une autorisation lui manque.",
  "error.provider_unavailable.title": "{provider} ne répond pas",
  "error.provider_unavailable.text":
    "{provider} semble indisponible pour le moment. Votre saisie est toujours là ; réessayez dans quelques minutes.",
  "error.upstream_unavailable.title": "Le service ne répond pas",
  "error.upstream_unavailable.text": "Vous n’y êtes pour rien, et rien n’est perdu. Réessayez dans quelques minutes.",
  "error.unexpected.title": "Cela n’a pas fonctionné",
  "error.unexpected.text":
    "Un problème est survenu de notre côté. Réessayez ; s’il persiste, contactez l’assistance de {product}.",
};
