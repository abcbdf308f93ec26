// The path proposed to a first-time visitor: each step says what to do and how the page knows that it was done.

export const tourTexts = {
  title: "Bienvenue dans le bac à sable de Vigie",
  intro: "Un faux Slack, la vraie Vigie, une ville inventée. Rien ne sort de cet ordinateur.",
  heading: "Essayez",
  done: "fait",
  dismiss: "Masquer ce parcours",
  finished: "Bravo, vous avez fait le tour! Continuez à explorer\u00a0: tout ici est sans conséquence.",
};

export const tourSteps = [
  {
    id: "draft",
    text: "Tapez /draft, puis Entrée\u00a0: le formulaire d’une publication s’ouvre.",
    button: "Écrire /draft pour moi",
    does: { type: "/draft" },
    doneBy: "modal",
  },
  {
    id: "check",
    text: "Écrivez un texte avec une faute, puis «\u00a0Vérifier\u00a0»\u00a0: ouvrez le fil pour lire l’avis de Vigie.",
    doneBy: "submitted",
  },
  {
    id: "person",
    text: "Envoyez pour approbation, puis changez de personne (en haut à gauche) pour approuver.",
    button: "Changer de personne",
    does: { press: "people" },
    doneBy: "person",
  },
  {
    id: "clock",
    text: "Avancez l’horloge\u00a0: rappels et sommaires arrivent à leur heure.",
    button: "Avancer de 1\u00a0h",
    does: { advance: { advance_hours: 1 } },
    doneBy: "clock",
  },
];
