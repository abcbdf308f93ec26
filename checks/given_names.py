"""The given names that people bear in Québec, to tell a person from a place."""

from typing import Final

from checks.plain import read

WRITTEN: Final = """
Achille Adam Adélard Adèle Adrien Agathe Aglaé Agnès Ahmed Aïcha Alain Alban Albert Albertine
Aldéric Alex Alexandra Alexandre Alexe Alexia Alexina Alexis Alfred Alice Alicia Aline Alissa Aloïs
Alphonse Alyson Alyssa Amadou Amal Amanda Ambroise Amélie Amina Amine Amir Anaïs Anastasia André
Andréa Andrée Andrew Angéla Angèle Angélique Angelo Anita Anna Annabelle Anne Annick Annie Anouk
Anselme Anthony Antoine Antoinette Antonio Ariane Arianne Arielle Aristide Arlette Armand Armande
Arnaud Arthur Ashley Assia Aubert Audrey Augustin Augustine Aurélie Aurore Ava Aveline Axel Aymeric
Ayoub Azélie Bachir Baptiste Barbara Bastien Baudouin Béatrice Béatriz Bénédicte Benjamin Benoît
Bérangère Bernadette Bernard Bernardin Berthe Bertrand Bianca Bibiane Blaise Blanche Boris Boubacar
Brian Brice Brigitte Brittany Bruno Bryan Cameron Camille Candice Carl Carla Carlos Carmen Carole
Caroline Casimir Cassandra Catherine Cécile Cécilia Cédric Célestin Célia Céline Chantal Charlène
Charles Charlie Charlotte Charly Cheikh Chloé Chloée Chris Christelle Christian Christiana
Christiane Christina Christine Christophe Cindy Claire Clara Clarisse Claude Claudette Claudia
Claudie Claudine Claudy Clémence Clément Cléo Clothilde Clovis Colette Conrad Cora Coralie Cordélia
Corentin Corinne Cynthia Cyprien Cyril Cyrille Damien Daniel Daniela Danielle Danny Dany Daphné
Daphnée Darina Darlène Dave David Davina Debbie Déborah Delia Delima Delphine Denis Denise Denyse
Désirée Diane Didier Diego Dina Dolorès Domenico Dominic Dominique Donald Donalda Donat Donatien
Dora Doris Dorothée Douglas Drew Dylan Edgar Édith Edmond Edna Édouard Eduardo Edward Edwin Éléa
Éléna Éléonore Éliane Élianne Elias Élie Éliot Élisabeth Élise Elizabeth Ellie Elliot Elmire Élodie
Éloi Éloïse Elvire Élyse Émeric Emery Émile Émilie Emilien Émilienne Emma Emmanuel Emmanuelle Emmy
Emy Éphrem Éric Érica Érika Ernest Ernestine Erwan Estelle Esther Ethan Étienne Eudore Eugène
Eugénia Eugénie Eustache Eva Evan Évangéline Ève Évelyn Évelyne Ézékiel Fabien Fabienne Fabiola
Fabrice Fanie Fanny Farida Fatiha Fatima Fatou Fatoumata Faustin Félicia Félix Fernand Fernande
Fernando Filippo Firmin Flavie Florence Florian Fortunat France Francesca Francesco Francine Francis
Francisco Franck Franco François Françoise Frank Fred Freddy Frédéric Frédérique Gabriel Gabrielle
Gaël Gaëlle Gaétan Gaétane Gaston Gédéon Geneviève Georges Gérald Geraldine Gérard Gérardine Germain
Germaine Gervais Ghislain Ghislaine Ghyslain Ghyslaine Gilbert Gilberte Gilles Gina Ginette Gino
Giovanni Gisèle Gislaine Giuseppe Glenn Graziella Greg Grégoire Grégory Guillaume Gustave Guy
Guylain Guylaine Gwendoline Habib Hadrien Hafida Hakim Hamid Hamza Hannah Harold Hassan Hector
Hedwidge Helen Hélène Henri Henriette Hermann Herménégilde Hervé Hilda Horace Hortense Hubert Hugo
Hugues Huguette Ian Ibrahim Idriss Ignace Imane Inès Irène Irénée Irma Isaac Isabel Isabelle Isaïe
Ismaël Ivan Ivana Izabel Jacinthe Jack Jacob Jacqueline Jacques Jade Jamal James Jamie Jane Janick
Janie Janine Jasmine Jason Javier Jayden Jean Jeanne Jeannette Jeannine Jeannot Jennifer Jenny
Jérémie Jérémy Jérôme Jesse Jessica Jessy Jimmy Joachim Joan Joanie Joanne Joannie Jocelyn Jocelyne
Joé Joël Joëlle Joey Johanne Johannie John Johnny Jolyane Jonathan Jordan Jordane José Josée Joseph
Josèphe Joséphine Joshua Josiane Josianne Joyce Juanita Jude Judith Jules Julia Julianne Julie
Julien Julienne Juliette Justin Justine Kamal Karel Karen Karim Karima Karina Karine Karl Kateri
Katherine Kathia Kathleen Kathy Katia Katy Kelly Ken Kenny Kenza Kevin Khadija Khalid Kim Kimberly
Kloé Koralie Kristina Kylie Laetitia Lambert Lamine Lana Lara Larry Laura Laurence Laurent Laurentia
Laurette Laurianne Laurie Léa Léandre Leila Léna Léo Léon Léonard Léonce Léonie Léopold Leslie Lexie
Liam Liane Lianne Lila Lili Liliane Lilianne Lily Lina Linda Line Lionel Lisa Lise Lisette Livia
Liza Loïc Lola Lorenzo Lorraine Louane Louis Louisa Louise Louisette Louka Loukas Lounès Luc Lucas
Luce Lucette Lucia Lucie Lucien Lucienne Lucille Ludger Ludivine Ludovic Luis Luisa Lydia Lydie
Lynda Lyne Lynn Madeleine Maël Maëlie Maëlle Maéva Magali Magalie Magella Maggie Maguy Mahée Maïka
Maïté Malek Malik Malika Mallory Mamadou Mance Manon Mara Marc Marcel Marcelin Marceline Marcelle
Marco Margaret Margaux Margot Marguerite Maria Mariama Mariane Marianne Marie Marielle Mariette
Marika Marilou Marilyn Marilyne Marine Mario Marion Marisol Maritza Marius Marjolaine Marjorie Mark
Marlène Martha Marthe Martial Martin Martine Marwan Maryam Maryline Maryse Mateo Mathéo Mathew
Mathias Mathieu Mathilda Mathilde Mathis Mathys Matis Matthew Matthias Matthieu Maud Maude Maurice
Maverick Max Maxence Maxim Maxime Maximilien Mégan Mégane Mehdi Mélanie Mélina Mélissa Mélodie
Mériem Merouane Mia Micaël Michaël Michel Michèle Micheline Michelle Mickaël Miguel Mika Mikaël Mila
Milan Milena Mireille Miriam Mohamed Mohammed Moïse Mona Monia Monica Monique Morgane Mourad Moussa
Muriel Murielle Mustapha Mylène Myriam Nabil Nadège Nadia Nadim Nadine Nancy Naomie Napoléon Nassim
Natacha Natalie Natasha Nathalie Nathan Nathaniel Nelly Nicholas Nick Nicolas Nicole Nina Noah Noé
Noël Noëlla Noëlle Noémie Nolan Nora Norbert Norma Normand Normande Océane Odette Odile Odilon Olga
Oliver Olivia Olivier Omar Ophélie Oriane Oscar Ousmane Ovila Pablo Pamela Paola Pascal Pascale
Patrice Patricia Patrick Patsy Paul Paula Paule Paulette Paulin Pauline Pedro Peggy Perrine Philippe
Philomène Pierre Pierrette Pierrot Priscilla Quentin Rachel Rachelle Rachid Rafaël Raoul Raphaël
Raphaëlle Raymond Raymonde Réal Rébecca Régina Régine Régis Réjean Réjeanne Rémi Rémy Renald Renaud
René Renée Reynald Reynalda Rhéa Rhéal Ricardo Richard Rita Robert Roberta Roberte Roberto Robin
Roch Rodolphe Rodrigo Rodrigue Roger Roland Rolande Romain Romane Romuald Ronald Rosa Rosaire
Rosalie Rosanne Rosario Rose Roselyne Rosemarie Rosie Roxane Roxanne Roy Ruth Ryan Sabine Sabrina
Sacha Saïd Salim Sally Salma Salomé Salvatore Samantha Samia Samir Samira Samuel Samuelle Sandra
Sandrine Sandy Santiago Sara Sarah Saverio Scott Sean Sébastien Serge Sergio Séverine Shanie Sharon
Shawn Sheila Shelby Shirley Sidney Sidonie Simon Simone Simonne Solange Soline Sonia Sonny Sonya
Sophia Sophie Soraya Stéphan Stéphane Stéphanie Stephen Steve Steven Suzanne Suzie Suzy Sylvain
Sylvette Sylvia Sylviane Sylvianne Sylvie Tamara Tania Tanya Tara Tatiana Télesphore Teresa Terry
Thaïs Théo Théodore Thérèse Thierry Thomas Tiffany Timothée Tina Tom Tommy Tony Tristan Tyler Ulric
Ulysse Ursule Valérie Valéry Vanessa Véronique Vianney Vickie Vicky Victor Victoria Victorine
Vincent Violaine Violette Virginie Viviane Vivianne Vladimir Wahiba Walid Walter Wassim Wendy
Wilbrod Wilfrid Wilhelmine William Willie Xavier Yacine Yan Yanick Yanis Yann Yannick Yasmina
Yasmine Yoland Yolande Youcef Younes Youssef Yvan Yves Yvette Yvon Yvonne Zacharie Zachary Zineb Zoé
Zohra
"""

# « Roy » is nearly always a surname, « France » a country, « Rose » a flower.
DOUBTFUL: Final = frozenset(
    {"roy", "france", "rose", "violette", "noel", "marine", "max", "aurore"}
)

GIVEN_NAMES: Final = frozenset(read(name).low for name in WRITTEN.split()) - DOUBTFUL
