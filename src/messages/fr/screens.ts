import type { ScreenMessages } from "../en.js";

export const screens: ScreenMessages = {
  "product.start": "Cette application",
  "product.inside": "cette application",

  "steps.label": "Étapes",
  "steps.connect": "Connexion",
  "steps.configure": "Choix des données",
  "steps.review": "Vérification",
  "steps.done": "(terminé)",

  "status.off": "Non connecté",
  "status.connecting": "Connexion en cours",
  "status.connected": "Connecté",
  "status.running": "En service",
  "status.attention": "Action requise",

  "action.next": "Vérifier",
  "action.back": "Retour",
  "action.cancel": "Annuler",
  "action.retry": "Réessayer",
  "action.reload": "Recharger la page",
  "action.install": "Installer",
  "action.save": "Enregistrer les modifications",
  "action.reconnect": "Reconnecter",
  "action.uninstall": "Désinstaller",
  "action.disconnect": "Déconnecter",
  "action.another": "Utiliser un autre compte",
  "action.edit": "Modifier",
  "action.more": "Autres actions",
  "action.close": "Fermer",
  "action.open": "Configurer l’intégration",

  loading: "Chargement",
  "list.names": "{names}",
  "list.more": "{count, plural, one {# de plus} other {# de plus}}",
  newTab: "(s’ouvre dans un nouvel onglet)",

  "connect.title": "Connecter {provider}",
  "connect.titleAgain": "Reconnecter {provider}",
  "connect.reads": "{Product} lit des données de votre compte {provider} : {objects}.",
  "connect.writes": "{Product} ajoute et met à jour des données dans votre compte {provider} : {objects}.",
  "connect.both":
    "{Product} lit des données de votre compte {provider} ({objects}), et y ajoute et met à jour : {written}.",
  "connect.plain": "{Product} utilise votre compte {provider}.",
  "connect.window": "{provider} s’ouvre dans une fenêtre. Identifiez-vous et autorisez l’accès.",
  "connect.form":
    "Saisissez les informations de votre compte {provider}. Elles sont envoyées une seule fois et ne seront plus affichées.",
  "connect.none": "{provider} ne demande aucune identification.",
  "connect.button": "Connecter {provider}",
  "connect.buttonAgain": "Reconnecter {provider}",
  "connect.busy": "Connexion à {provider}…",
  "connect.docs": "Où trouver ces informations",
  "connect.unsupportedTitle": "{provider} ne peut pas encore être connecté ici",
  "connect.unsupported":
    "{provider} demande un type d’identification qui n’est pas possible sur cette page. Demandez à l’assistance de {product} d’établir la connexion avec vous.",
  "connect.optional": "facultatif",
  "connect.missing": "Remplissez « {label} ».",
  "connect.refused": "{provider} n’a pas accepté cette valeur. Vérifiez-la et réessayez.",
  "connect.choose": "Choisir…",
  "connect.show": "Afficher {label}",
  "connect.hide": "Masquer {label}",
  "disconnect.busy": "Déconnexion…",
  "connect.space.start": "Il y a une espace au début. Supprimez-la si elle ne fait pas partie de « {label} ».",
  "connect.space.end": "Il y a une espace à la fin. Supprimez-la si elle ne fait pas partie de « {label} ».",
  "connect.space.both":
    "Il y a des espaces au début et à la fin. Supprimez-les si elles ne font pas partie de « {label} ».",
  "connect.space.remove": "Supprimer",
  "package.title": "Installez d’abord le module dans {provider}",
  "connect.inputHelp": "En savoir plus sur {label}",

  "trouble.denied.title": "L’accès n’a pas été autorisé",
  "trouble.denied.text":
    "{provider} indique que l’accès a été refusé : rien n’est connecté. Réessayez en autorisant l’accès, ou adressez-vous à une personne qui gère votre compte {provider}.",
  "trouble.closed.title": "La fenêtre a été fermée avant la fin",
  "trouble.closed.text": "Rien n’est encore connecté. Reprenez la connexion quand vous voulez.",
  "trouble.timed-out.title": "Le délai est dépassé",
  "trouble.timed-out.text":
    "Pour votre sécurité, une identification n’est valable que quelques minutes. Rien n’est encore connecté. Relancez la connexion pour recommencer.",
  "trouble.superseded.title": "Vous avez continué dans une autre fenêtre",
  "trouble.superseded.text":
    "Une tentative plus récente a remplacé celle-ci. Terminez-la là-bas, ou relancez la connexion ici.",
  "trouble.failed.title": "La connexion à {provider} n’a pas pu être établie",
  "trouble.failed.text":
    "L’identification n’a pas abouti : rien n’est connecté. Réessayez ; si le problème persiste, contactez l’assistance de {product}.",

  "window.opening.title": "Ouverture de {provider}…",
  "window.opening.text": "Une fenêtre s’ouvre. Identifiez-vous et autorisez l’accès.",
  "window.waiting.title": "Terminez dans la fenêtre {provider}",
  "window.waiting.text":
    "Identifiez-vous et autorisez l’accès. Cette page continue d’elle-même dès que vous avez terminé.",
  "window.soft-closed.title": "Avez-vous terminé dans {provider} ?",
  "window.soft-closed.text":
    "La fenêtre semble fermée. Si vous avez autorisé l’accès, cette page continue d’elle-même dans un instant. Sinon, rouvrez la fenêtre.",
  "window.blocked.title": "Votre navigateur a bloqué la fenêtre",
  "window.blocked.text":
    "Rien n’est perdu. Ouvrez {provider} avec le bouton ci-dessous, ou continuez dans cet onglet et revenez ensuite ici.",
  "window.verifying.title": "Vérification auprès de {provider}…",
  "window.verifying.text": "Cela prend un instant.",
  "window.front": "Afficher la fenêtre au premier plan",
  "window.again": "Rouvrir la fenêtre",
  "window.open": "Ouvrir {provider}",
  "window.here": "Continuer dans cet onglet",
  "window.hereHint":
    "Si vous continuez dans cet onglet, vous quittez cette page. Quand vous avez terminé dans {provider}, revenez ici : vous reprendrez là où vous en étiez.",
  "window.done": "J’ai terminé",

  "prepare.title": "Choisir les données",
  "prepare.text": "Lecture de ce que propose votre compte {provider}…",
  "review.busy": "Installation…",
  "review.saving": "Enregistrement…",

  "installed.fresh.title": "Tout est prêt",

  "uninstall.busy": "Désinstallation…",

  "support.label": "Informations pour l’assistance",
  "support.reference": "Référence",
  "support.wait":
    "{count, plural, one {Patientez # seconde, puis réessayez.} other {Patientez # secondes, puis réessayez.}}",
  "crash.title": "Cette partie de la page ne fonctionne plus",
  "crash.text": "Rien de ce que vous avez enregistré n’est perdu. Réessayez, ou rechargez la page.",
  "action.rotate": "Saisir de nouvelles informations",
  "installed.pausing": "Suspension…",
  "installed.resuming": "Reprise…",
  "installed.paused": "En pause",
  "installed.resumed": "De nouveau en service",
};
