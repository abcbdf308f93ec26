"""Take privacy incidents to the privacy officers, with the facts that the law asks for."""
