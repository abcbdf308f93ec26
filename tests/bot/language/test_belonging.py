"""« Ces » and « ses »: whose things they are, as the words around tell."""

import pytest

from bot.language.companion import Companion
from checks.types import Token
from tests.bot.language.test_parse import found

WRONG = [
    ("Le centre a numérisé ces plus vieux registres.", "ses"),
    ("La chorale et ces 32 choristes vous attendent.", "ses"),
    ("Le Service des loisirs dévoile ces activités d’automne.", "ses"),
    ("Le club de lecture cherche ces futurs membres.", "ses"),
    ("Le lundi, M. Lavallée fait la lecture à ces voisines.", "ses"),
    ("Notre mascotte a perdu ces deux oreilles.", "ses"),
    ("Regardez bien ses deux plans : lequel préférez-vous?", "ces"),
    ("Qui habite ses trois nichoirs, là, au bout du quai?", "ces"),
    ("Ses prochains jours, des brigadières surveilleront la rue.", "ces"),
]
RIGHT = [
    "Ces plus de 200 arbres ont été plantés lundi.",
    "La chorale et ses 32 choristes vous attendent.",
    "Le parc et ces sentiers sont fermés.",
    "Les rues sont brisées. La Ville répare ces rues.",
    "Elle a vécu ses derniers jours ici.",
    "Le musée a 30 ans : regardez ses plans.",
    "Les bénévoles sont là. Le maire remercie ces bénévoles.",
]


@pytest.mark.parametrize(("text", "better"), WRONG)
def test_the_wrong_determiner_is_found(parser: Companion[Token], text: str, better: str) -> None:
    assert [one.suggestions[0].lower() for one in found(parser, text)] == [better]


@pytest.mark.parametrize("text", RIGHT)
def test_the_right_determiner_is_left_alone(parser: Companion[Token], text: str) -> None:
    assert [one.excerpt for one in found(parser, text)] == []
