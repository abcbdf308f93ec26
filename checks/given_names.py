"""The given names that people bear in Québec, to tell a person from a place."""

from typing import Final

from checks.plain import read

WRITTEN: Final = """
Adam Adélard Adèle Adrien Agathe Agnès Ahmed Aïcha Alain Albert Alex Alexandra Alexandre Alexe
Alexia Alexis Alfred Alice Alicia Alphonse Amélie Amina Amine Anaïs André Andréa Andrée Angèle
Angélique Anita Anna Annabelle Anne Annick Annie Anthony Antoine Antonio Ariane Arianne Arielle
Armand Arnaud Arthur Aurélie Aurore Axel Ayoub Béatrice Benjamin Benoît Bernadette Bernard Berthe
Bianca Blanche Boris Brigitte Bruno Camille Carl Carmen Carole Caroline Cassandra Catherine Cécile
Cédric Céline Chantal Charles Charlie Charlotte Chloé Christelle Christian Christiane Christine
Christophe Cindy Claire Clara Claude Claudette Claudia Claudine Clémence Clément Clothilde Colette
Coralie Corinne Cyril Cynthia Damien Daniel Danielle Danny Daphné David Delphine Denis Denise
Diane Didier Dominic Dominique Donald Dylan Édith Édouard Éléonore Élie Éliane Élisabeth Élise
Elizabeth Éloïse Élodie Élyse Émile Émilie Emma Emmanuel Emmanuelle Emmy Emy Éric Érica Érika
Ernest Esther Estelle Étienne Eugène Eugénie Eva Ève Évelyne Fabien Fabienne Fabrice Fanny
Fatima Fatoumata Félix Fernand Fernande Florence Florian France Francine Francis Franck François
Françoise Frédéric Frédérique Gabriel Gabrielle Gaétan Gaétane Gaston Geneviève Georges Gérald
Geraldine Gérard Germain Germaine Ghislain Ghislaine Gilberte Gilles Ginette Gisèle Grégoire
Guillaume Gustave Guy Guylaine Hafida Hamza Hassan Hector Hélène Henri Henriette Hervé Hubert
Hugo Hugues Ibrahim Imane Inès Irène Isaac Isabelle Ismaël Jacinthe Jacob Jacqueline Jacques Jade
James Jasmine Jason Jean Jeanne Jeannine Jennifer Jérémie Jérémy Jérôme Jessica Jessy Joanie
Joannie Jocelyn Jocelyne Joël Joëlle Johanne Johannie Jonathan Jordan José Josée Joseph Josiane
Joshua Josianne Judith Jules Julia Julie Julien Juliette Justin Justine Karim Karine Karl Katia
Kathleen Kevin Kim Kimberly Lambert Laura Laurence Laurent Laurie Léa Léandre Léo Léon Léonard
Léonie Liam Liliane Linda Line Lionel Lisa Lise Livia Loïc Lorraine Louis Louise Luc Lucas Lucie
Lucien Lucienne Ludovic Lyne Lynda Madeleine Maëlle Maël Magali Maïka Malik Manon Marc Marcel
Marcelle Margaret Margot Marguerite Maria Mariane Marianne Marie Mariette Marilyn Marilyne Marine
Mario Marion Marjolaine Martin Martine Maryse Mathias Mathieu Mathilde Mathis Matthieu Maude
Maurice Max Maxence Maxim Maxime Mégane Mehdi Mélanie Mélissa Mélodie Michaël Michel Micheline
Michelle Mika Mikaël Milan Mireille Mohamed Mohammed Monique Mourad Mylène Myriam Nadia Nadine
Nancy Naomie Natacha Natasha Nathalie Nathan Nelly Nicolas Nicole Noah Noël Noémie Nora Normand
Océane Olivia Olivier Omar Oscar Pascal Pascale Patrice Patricia Patrick Paul Paule Pauline
Philippe Pierre Pierrette Rachel Raphaël Raphaëlle Raymond Raymonde Réal Rébecca Régine Réjean
Réjeanne Rémi René Renée Richard Rita Robert Roberta Roger Roland Romain Romane Rosalie Rosanne
Rose Roxane Roxanne Roy Rachid Sabrina Salma Samuel Samuelle Sandra Sandrine Sara Sarah Sébastien
Serge Sidonie Simon Simone Solange Sonia Sophie Stéphane Stéphanie Steve Steven Suzanne Suzie
Sylvain Sylvie Tania Tatiana Thérèse Théo Thierry Thomas Timothée Tommy Tristan Ursule Valérie
Vanessa Véronique Vickie Vicky Victor Victoria Vincent Violette Virginie Vivianne William Xavier
Yan Yann Yannick Yasmine Youssef Yvan Yves Yvette Yvon Yvonne Zacharie Zachary Zoé
"""

# « Roy » is nearly always a surname, « France » a country, « Rose » a flower.
DOUBTFUL: Final = frozenset(
    {"roy", "france", "rose", "violette", "noel", "marine", "max", "aurore"}
)

GIVEN_NAMES: Final = frozenset(read(name).low for name in WRITTEN.split()) - DOUBTFUL
