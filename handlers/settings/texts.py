"""What the settings say, in French."""

from typing import Final

CITY: Final = "La Ville"
