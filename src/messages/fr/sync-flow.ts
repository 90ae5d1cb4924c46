import type { SyncFlowMessages } from "../en.js";

export const syncFlow: SyncFlowMessages = {
  "flow.title": "Synchronisation comptable",
  "flow.side.commerce": "Vente",
  "flow.side.accounting": "Comptabilité",
  "flow.side.none": "Pas encore choisi",

  "flow.status.off": "Non configurée",
  "flow.status.begun": "Non terminée",
  "flow.status.away": "En attente de votre retour",
  "flow.status.on": "Activée",
  "flow.status.paused": "Désactivée",
  "flow.status.unknown": "État inconnu",

  "flow.system.connected": "Connecté",
  "flow.system.pending": "Identification non terminée",
  "flow.system.attention": "Action requise",
  "flow.system.gone": "Dissocié",
  "flow.system.off": "Non connecté",
  "flow.system.unknown": "Inconnu ({word})",
  "flow.system.connect": "Connecter seulement ce système",
  "flow.system.resume": "Terminer l’identification",
  "flow.system.reconnect": "Reconnecter",
  "flow.system.unlink": "Dissocier",
  "flow.system.actions": "{action} : {provider}",

  "flow.pick.commerce": "Où vendez-vous ?",
  "flow.pick.accounting": "Où tenez-vous votre comptabilité ?",
  "flow.pick.choose": "Choisir…",
  "flow.pick.search": "Rechercher…",
  "flow.pick.clear": "Effacer le choix",
  "flow.pick.none": "Rien ne porte le nom « {query} ».",
  "flow.pick.missing.commerce": "Choisissez où vous vendez.",
  "flow.pick.missing.accounting": "Choisissez où vous tenez votre comptabilité.",

  "flow.begin.title": "Comptabilisez vos ventes automatiquement",
  "flow.begin.text":
    "Les ventes, les frais et les paiements passent automatiquement de votre système de vente à votre comptabilité.",
  "flow.begin.named": "Les ventes, les frais et les paiements passent automatiquement de {commerce} à {accounting}.",
  "flow.begin.window":
    "Un nouvel onglet s’ouvre. Identifiez-vous dans les deux systèmes, choisissez où tout doit être comptabilisé, puis revenez ici.",
  "flow.begin.here":
    "Vous quittez cette page un instant : identifiez-vous dans les deux systèmes, choisissez où tout doit être comptabilisé, puis revenez ici.",
  "flow.setUp": "Configurer la synchronisation",
  "flow.continue": "Continuer la configuration",
  "flow.settings": "Modifier les paramètres",

  "flow.left.title": "Votre configuration n’est pas terminée",
  "flow.left.connect": "Il reste à connecter {names}.",
  "flow.left.both": "Il reste à connecter les deux systèmes.",
  "flow.left.reconnect": "Il faut reconnecter {names} : l’accès a pris fin ou a été retiré.",
  "flow.left.stoppedTitle": "La synchronisation est arrêtée",
  "flow.left.configure":
    "Les deux systèmes sont connectés. Il reste à choisir où les ventes, les frais et les paiements sont comptabilisés.",
  "flow.left.enableTitle": "La synchronisation est désactivée",
  "flow.left.enable": "Tout est choisi. Activez la synchronisation dans ses paramètres.",

  "flow.opening": "Ouverture…",
  "flow.away.opening.title": "Ouverture de la page…",
  "flow.away.opening.text": "Cela prend un instant.",
  "flow.away.waiting.title": "En attente : terminez dans l’autre onglet",
  "flow.away.waiting.text": "Cette page continue d’elle-même à votre retour.",
  "flow.away.expired":
    "L’autre onglet indique que le lien a expiré ? Un lien n’est valable que quelques secondes et ne s’ouvre qu’une fois.",
  "flow.away.soft-closed.title": "Avez-vous terminé ?",
  "flow.away.soft-closed.text": "L’autre onglet semble fermé. Voici où en sont les choses :",
  "flow.away.back.title": "Pas encore terminé",
  "flow.away.back.text": "Voici où en sont les choses. Vous pouvez reprendre là où vous en étiez.",
  "flow.away.blocked.title": "Votre navigateur a bloqué le nouvel onglet",
  "flow.away.blocked.text":
    "Rien n’est perdu. Ouvrez-le avec le bouton ci-dessous, ou continuez dans cet onglet et revenez ensuite ici.",
  "flow.away.verifying.title": "Vérification de l’état…",
  "flow.away.verifying.text": "Cela prend un instant.",
  "flow.away.open": "Ouvrir dans un nouvel onglet",
  "flow.away.again": "Obtenir un nouveau lien",
  "flow.away.here": "Continuer dans cet onglet",
  "flow.away.done": "J’ai terminé",
  "flow.away.check": "Vérifier de nouveau",

  "flow.superseded.title": "Vous avez continué ailleurs sur cette page",
  "flow.superseded.text": "Terminez là-bas ou continuez ici : les deux conviennent.",

  "flow.on.title": "Synchronisation : {commerce} et {accounting}",
  "flow.on.text": "Les ventes, les frais et les paiements arrivent automatiquement dans votre comptabilité.",
  "flow.on.fresh": "Tout est prêt",
  "flow.on.freshText": "La synchronisation est configurée et activée.",
  "flow.unknown.title": "Les deux systèmes sont connectés",
  "flow.unknown.text":
    "Il est impossible de voir d’ici si tous les choix sont faits. Ouvrez les paramètres pour le vérifier.",
  "flow.fact.last": "Dernière synchronisation",
  "flow.fact.success": "Dernière synchronisation réussie",
  "flow.fact.schedule": "Fréquence",
  "flow.fact.never": "Pas encore",
  "flow.schedule.daily": "Tous les jours à {time} ({zone})",
  "flow.schedule.monthly": "Tous les mois à {time} ({zone})",
  "flow.schedule.other": "{word}",

  "flow.sync.now": "Synchroniser maintenant",
  "flow.sync.busy": "Synchronisation…",
  "flow.sync.running": "Synchronisation en cours",
  "flow.sync.slow": "Synchronisation en cours, plus longue que d’habitude",
  "flow.sync.success": "Synchronisé",
  "flow.sync.nothing-new": "Rien de nouveau à synchroniser",
  "flow.sync.failed": "Échec",
  "flow.sync.unknown": "Inconnu ({word})",
  "flow.sync.why.configuration": "Les paramètres ne conviennent plus. Ouvrez-les et vérifiez où tout est comptabilisé.",
  "flow.sync.why.disconnected": "Un système n’était plus connecté. Reconnectez-le, puis synchronisez de nouveau.",
  "flow.sync.why.billing": "L’abonnement à {accounting} a pris fin. Renouvelez-le, puis synchronisez de nouveau.",
  "flow.sync.why.duplicate":
    "La synchronisation a été arrêtée pour que rien ne soit écrit deux fois. Contactez l’assistance de {product}.",
  "flow.sync.why.server": "Le service a rencontré un problème. Synchronisez de nouveau dans quelques minutes.",
  "flow.sync.why.processing":
    "Les données n’ont pas pu être traitées. Synchronisez de nouveau ; si le problème persiste, contactez l’assistance de {product}.",
  "flow.sync.why.writing": "{accounting} n’a pas tout accepté. Vérifiez les paramètres, puis synchronisez de nouveau.",
  "flow.sync.why.other": "Synchronisez de nouveau ; si le problème persiste, contactez l’assistance de {product}.",
  "flow.quota.title": "La limite du jour est atteinte",
  "flow.quota.text": "Rien n’est perdu. La synchronisation sera de nouveau possible à partir de {time}.",

  "flow.history.show": "Afficher l’historique",
  "flow.history.hide": "Masquer l’historique",
  "flow.history.title": "Historique",
  "flow.history.empty": "Il n’y a pas encore eu de synchronisation.",
  "flow.history.more": "Afficher plus",
  "flow.history.details": "Informations pour l’assistance",
  "flow.history.said": "Message du service",

  "flow.unlink.title": "Dissocier {provider} ?",
  "flow.unlink.text":
    "La synchronisation entre {commerce} et {accounting} s’arrête maintenant : rien de nouveau n’est lu ni écrit. Ce qui se trouve déjà dans {accounting} y reste, et vous pourrez associer {provider} de nouveau.",
  "flow.unlink.alone": "Rien de nouveau n’est lu ni écrit. Vous pourrez associer {provider} de nouveau.",
  "flow.unlink.busy": "Dissociation…",
  "flow.unlink.done": "{provider} : système dissocié",

  "flow.share.open": "Confier à une autre personne",
  "flow.share.title": "Un lien pour votre comptable",
  "flow.share.text":
    "Envoyez ce lien à la personne qui tient votre comptabilité. Il ouvre la configuration dans {product} ; la personne qui l’ouvre s’y identifie dans les systèmes.",
  "flow.share.label": "Lien",
  "flow.share.copy": "Copier le lien",
  "flow.share.copied": "Copié",
  "flow.share.failed": "Le lien n’a pas pu être créé",
  "flow.share.failedText": "Réessayez dans un instant.",

  "flow.return.completed.title": "Vous avez terminé",
  "flow.return.completed.text": "La synchronisation est configurée et activée.",
  "flow.return.unknown.text":
    "Les deux systèmes sont connectés. Il est impossible de voir d’ici si tous les choix sont faits ; les paramètres de la synchronisation l’indiquent.",
  "flow.return.close":
    "S’il s’agit d’un nouvel onglet, vous pouvez le fermer. La page d’où vous venez est déjà au courant.",
  "flow.return.go": "Continuer",
};
