// The words of the guided day: what each step shows, what its button does, and what the people in it write.

export const tourTexts = {
  title: "Une journée avec Vigie",
  intro: "Un faux Slack, la vraie Vigie, une ville inventée. Rien ne sort de cet ordinateur.",
  steps: "Les étapes de la journée",
  done: "fait",
  dismiss: "Masquer ce parcours",
  notFound: "Il n’y a rien à ouvrir ici pour l’instant. Reprenez l’étape précédente.",
  finished: "Bravo, la journée est faite! Continuez à explorer\u00a0: tout ici est sans conséquence.",
};

// `doneBy` is the deed that ticks the step.
export const tourSteps = [
  {
    id: "draft",
    name: "Brouillon",
    text: "Camille prépare une publication et y laisse deux fautes. Le formulaire se remplit\u00a0: choisissez «\u00a0Vérifier\u00a0».",
    button: "Écrire un exemple pour moi",
    doneBy: "submitted drafts.form",
  },
  {
    id: "correction",
    name: "Correction",
    text: "L’avis de Vigie arrive dans le fil de la publication. Les boutons «\u00a0→\u00a0» corrigent, un à un.",
    button: "Ouvrir le fil",
    doneBy: "used drafts.fix",
  },
  {
    id: "sending",
    name: "Envoi",
    text: "Corrigez ce qui reste, puis choisissez «\u00a0Envoyer pour approbation\u00a0». Quelques questions à vous poser, et c’est parti.",
    button: "Rouvrir le fil",
    doneBy: "submitted approvals.pause",
  },
  {
    id: "approval",
    name: "Approbation",
    text: "Une autre personne décide\u00a0: la demande attend Philippe dans ses messages. Choisissez «\u00a0Approuver\u00a0».",
    button: "Devenir Philippe",
    doneBy: "used approvals.approve",
  },
  {
    id: "cap",
    name: "Plafond",
    text: "Deux publications par jour et par compte (art. 9). Instagram a déjà les siennes\u00a0: vérifiez la troisième, ouvrez son fil et prenez une place libre.",
    button: "Tenter la troisième",
    doneBy: "used places.take",
  },
  {
    id: "answer",
    name: "Réponse",
    text: "Richard, des Travaux publics, connaît la réponse à la question d’un citoyen. Il transfère son message à l’équipe, qui répondra au nom de la Ville (art. 12.1).",
    button: "Devenir Richard et transférer",
    doneBy: "forwarded",
  },
  {
    id: "reminder",
    name: "Rappels",
    text: "Dix minutes avant l’heure, Vigie rappelle à Camille, dans le fil, de publier ce qui est approuvé.",
    button: "Avancer de 2\u00a0h",
    doneBy: "clock",
  },
  {
    id: "digest",
    name: "Sommaire",
    text: "Chaque jour ouvrable, à 8\u00a0h\u00a015\u00a0: les places, ce qui attend, ce qui est en retard.",
    button: "Aller au prochain matin",
    doneBy: "morning",
  },
  {
    id: "emergency",
    name: "Urgence",
    text: "Une conduite se brise et Sylvie déclare l’urgence. Vigie dit d’abord ce qui arrivera, puis suspend ce qui est programmé (art. 10.1).",
    button: "Écrire /urgence pour moi",
    doneBy: "submitted emergency.confirm",
  },
];

export const tourWords = {
  draft: "Les nouvelle bornes de recharge sont en service derrière l’aréna. Les employés de la Ville profite du beau temps pour préparer les patinoires.",
  sign: "bornes de recharge sont en service",
  outside: ["Le marché public revient samedi sur la place du Village.", "La piscine intérieure ouvre plus tôt la fin de semaine."],
  third: "La bibliothèque prolonge ses heures d’ouverture la fin de semaine.",
  link: "https://www.ville.example.ca/",
  known: "La collecte des feuilles passe le mardi matin",
  emergency: "Une conduite d’eau s’est brisée rue du Moulin. L’eau doit bouillir une minute avant d’être bue.",
};
