import type { StatusMessages } from "../en.js";

export const status: StatusMessages = {
  "health.state.connected": "Connecté",
  "health.state.pending": "Non terminé",
  "health.state.needs-attention": "Action requise",
  "health.state.paused": "En pause",
  "health.state.syncing": "Synchronisation",
  "health.state.disconnected": "Déconnecté",
  "health.state.not-connected": "Non connecté",
  "health.state.unknown": "Incertain",
  "health.state.unavailable": "Vérification impossible",

  "health.reason.not-begun": "Connectez {provider} pour commencer ; rien ne fonctionne d’ici là.",
  "health.reason.account-gone":
    "Le compte {provider} n’existe plus : rien ne fonctionne tant que vous n’en connectez pas un.",
  "health.reason.sign-in-unfinished":
    "L’identification auprès de {provider} n’est pas terminée : rien ne fonctionne pour le moment.",
  "health.reason.bad-credentials":
    "{provider} n’accepte plus l’identification : rien de nouveau n’est échangé avec {account}.",
  "health.reason.deauthorized": "L’accès a été retiré dans {provider} : rien de nouveau n’est échangé avec {account}.",
  "health.reason.unlinked": "Le compte {account} a été dissocié : rien de nouveau n’est échangé avec {provider}.",
  "health.reason.account-failing":
    "{provider} refuse à chaque tentative : rien de nouveau n’est échangé avec {account}.",
  "health.reason.unknown-account":
    "L’état signalé pour {account} est « {word} », que {product} ne sait pas interpréter.",
  "health.reason.account-errors": "{provider} a signalé un problème avec {account} : il peut manquer des données.",
  "health.reason.not-installed":
    "Le compte {account} est connecté. Rien ne fonctionne tant que la configuration n’est pas terminée.",
  "health.reason.paused": "La lecture est en pause : rien de nouveau n’arrive de {account}.",
  "health.reason.read-failed":
    "La dernière lecture ne s’est pas terminée : les données de {product} ne sont peut-être plus à jour.",
  "health.reason.read-failed.of":
    "La dernière lecture ne s’est pas terminée ({names}) : les données de {product} ne sont peut-être plus à jour.",
  "health.reason.write-failed": "Les dernières modifications ne sont pas parvenues à {provider}.",
  "health.reason.write-failed.of": "Les dernières modifications ({names}) ne sont pas parvenues à {provider}.",
  "health.reason.events-failed": "{Product} ne reçoit pas les changements de {provider} pour le moment.",
  "health.reason.events-failed.of": "{Product} ne reçoit pas les changements pour le moment : {names}.",
  "health.reason.operation-failed": "La dernière exécution ne s’est pas terminée : il peut manquer des données.",
  "health.reason.operation-failed.of":
    "La dernière exécution ne s’est pas terminée ({names}) : il peut manquer des données.",
  "health.reason.unhealthy":
    "La synchronisation avec {account} ne fonctionne pas normalement. L’assistance de {product} peut vous aider.",
  "health.reason.unknown-health":
    "L’état signalé pour la synchronisation avec {account} est « {word} », que {product} ne sait pas interpréter.",
  "health.reason.unknown-operation":
    "La dernière exécution s’est terminée par « {word} », que {product} ne sait pas interpréter.",
  "health.reason.first-read": "Lecture des données déjà présentes dans {account}. Vous pouvez quitter cette page.",
  "health.reason.first-read.of": "Première lecture : {names}. Vous pouvez quitter cette page.",
  "health.reason.running": "Synchronisation avec {account} en cours.",
  "health.reason.running.of": "Synchronisation en cours : {names}.",
  "health.reason.partly-paused": "Une partie des données de {account} est en pause ; le reste est synchronisé.",
  "health.reason.works": "{account} fonctionne normalement.",
  "health.reason.sync-incomplete":
    "La configuration n’est pas terminée : rien n’est encore synchronisé avec {account}.",
  "health.reason.sync-off": "La synchronisation est désactivée : rien de nouveau n’est synchronisé avec {account}.",
  "health.reason.sync-configuration":
    "La dernière synchronisation s’est arrêtée à cause de ses paramètres : les données les plus récentes manquent.",
  "health.reason.sync-disconnected":
    "La dernière synchronisation s’est arrêtée, car la connexion à {provider} est coupée.",
  "health.reason.sync-billing": "La dernière synchronisation s’est arrêtée, car votre forfait ne la comprend pas.",
  "health.reason.sync-failed":
    "La dernière synchronisation ne s’est pas terminée : les données les plus récentes manquent.",
  "health.reason.sync-unknown":
    "La dernière synchronisation s’est terminée par « {word} », que {product} ne sait pas interpréter.",
  "health.reason.sync-running": "Synchronisation avec {account} en cours.",
  "health.reason.wordless": "L’état de {account} ne peut pas être déterminé pour le moment.",

  "health.action.connect": "Connecter",
  "health.action.resume": "Reprendre",
  "health.action.finish": "Terminer la connexion",
  "health.action.finishSetup": "Terminer la configuration",
  "health.action.reconnect": "Reconnecter",
  "health.action.retry": "Réessayer",
  "health.action.review": "Afficher les détails",
  "health.action.contact": "Obtenir de l’aide",
  "health.working.retry": "Nouvelle tentative…",
  "health.working.resume": "Reprise…",
  "health.fixed": "C’est fait. {account} fonctionne de nouveau.",

  "health.since": "Depuis",
  "health.synced": "Dernière synchronisation",
  "health.checked": "Dernière vérification",
  "health.checkedOffline": "Hors ligne. Dernière vérification",
  "health.activity": "Activité récente",
  "health.says": "Message de {provider}",

  "health.list": "Connexions",
  "health.changed": "{name} : {state}",
  "health.empty.title": "Rien n’est encore connecté",
  "health.empty.text": "Dès que vous connectez un compte, son état s’affiche ici.",
  "health.missing.title": "Cette connexion n’est plus disponible ici",
  "health.missing.text": "Elle a peut-être été supprimée. Rien n’est synchronisé avec elle.",
  "health.banner.attention":
    "{count, plural, one {# connexion sur {total} demande votre attention} other {# connexions sur {total} demandent votre attention}}",
  "health.banner.only": "{name} demande votre attention",
  "health.banner.names": "{names}",
  "health.banner.fine":
    "{count, plural, one {# connexion. Rien ne demande votre attention} other {# connexions. Rien ne demande votre attention}}",
  "health.banner.show": "Afficher les connexions",

  "health.contact.title": "Obtenir de l’aide : {name}",
  "health.contact.text": "Envoyez ceci à l’assistance de {product}. Elle saura aussitôt de quelle connexion il s’agit.",

  "activity.title": "Activité",
  "activity.empty": "Rien n’a encore été exécuté. Ce qui est lu ou écrit s’affiche ici.",
  "activity.data": "Données",
  "activity.backfill": "Première lecture : {object}",
  "activity.soFar": "{count, plural, one {# enregistrement jusqu’ici} other {# enregistrements jusqu’ici}}",
  "activity.of":
    "{total, plural, one {{count} sur environ # enregistrement} other {{count} sur environ # enregistrements}}",
  "activity.read.success": "Lecture effectuée",
  "activity.read.counted":
    "{count, plural, =0 {Rien de nouveau à lire} one {# enregistrement lu} other {# enregistrements lus}}",
  "activity.read.failure": "La lecture n’a pas abouti",
  "activity.read.in-progress": "Lecture en cours",
  "activity.write.success": "Enregistré dans {provider}",
  "activity.write.counted":
    "{count, plural, =0 {Rien à enregistrer dans {provider}} one {# élément enregistré dans {provider}} other {# éléments enregistrés dans {provider}}}",
  "activity.write.failure": "L’enregistrement dans {provider} n’a pas abouti",
  "activity.write.in-progress": "Enregistrement dans {provider} en cours",
  "activity.subscribe.success": "Événements reçus",
  "activity.subscribe.counted":
    "{count, plural, =0 {Aucun nouvel événement} one {# événement reçu} other {# événements reçus}}",
  "activity.subscribe.failure": "Les événements n’ont pas pu être reçus",
  "activity.subscribe.in-progress": "Réception des événements",
  "activity.unknown.success": "Terminé",
  "activity.unknown.counted":
    "{count, plural, =0 {Rien à faire} one {# enregistrement traité} other {# enregistrements traités}}",
  "activity.unknown.failure": "N’a pas fonctionné",
  "activity.unknown.in-progress": "En cours",
  "activity.unclear": "L’issue n’est pas claire",
  "activity.word": "Signalé comme « {word} »",
  "activity.said": "Réponse reçue :",
  "activity.support": "Informations pour l’assistance : {object}",
  "activity.more": "Afficher plus",
  "activity.added": "{count, plural, one {# entrée de plus} other {# entrées de plus}}",
  "activity.copy": "Copier la référence",
  "activity.copied": "Copié",
  "activity.copyFailed": "La copie n’est pas autorisée ici. La référence est sélectionnée : copiez-la au clavier.",
};
