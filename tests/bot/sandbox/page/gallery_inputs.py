"""A modal that holds every input, how a person fills it, and what must come back."""

from typing import Any, Final

from tests.bot.sandbox.example_bot import option, words


def entry(block_id: str, label: str, kind: str, **element: Any) -> dict[str, Any]:
    return {
        "type": "input",
        "block_id": block_id,
        "label": words(label),
        "optional": True,
        "element": {"type": kind, "action_id": "value"} | element,
    }


OPTIONS: Final = [option(name) for name in ("facebook", "instagram", "tiktok")]
KIND: Final = entry("type", "Type", "static_select", options=OPTIONS, action_id="kind") | {
    "dispatch_action": True
}

FORM: Final[dict[str, Any]] = {
    "type": "modal",
    "callback_id": "everything",
    "title": words("Nouvelle publication"),
    "submit": words("Vérifier"),
    "blocks": [
        entry("line", "Titre", "plain_text_input", max_length=40) | {"optional": False},
        entry("text", "Texte", "plain_text_input", multiline=True, max_length=3000),
        KIND,
        entry("accounts", "Comptes", "checkboxes", options=OPTIONS),
        entry(
            "picture",
            "Y a-t-il une image?",
            "radio_buttons",
            options=[option("oui"), option("non")],
        ),
        entry("topics", "Sujets", "multi_static_select", options=OPTIONS, max_selected_items=2),
        entry("who", "Approbatrice ou approbateur", "users_select"),
        entry("team", "Équipe", "multi_users_select"),
        entry("where", "Canal", "conversations_select"),
        entry("place", "Canal public", "channels_select"),
        entry("places", "Canaux", "multi_conversations_select"),
        entry("day", "Jour", "datepicker", initial_date="2026-11-12"),
        entry("hour", "Heure", "timepicker"),
        entry("at", "Date et heure", "datetimepicker"),
        entry("link", "Lien", "url_text_input"),
        entry("contact", "Courriel", "email_text_input"),
        entry("copies", "Nombre", "number_input", is_decimal_allowed=False, max_value="9"),
        entry("rich", "Note", "rich_text_input"),
    ],
}

SECOND: Final = FORM | {
    "callback_id": "second",
    "title": words("Publiée ailleurs"),
    "blocks": [FORM["blocks"][0]],
}

FILLED: Final[dict[str, str | list[str]]] = {
    "Titre": "Collecte <b>",
    "Texte": "Première ligne\nSeconde & dernière 🎄",
    "Comptes": ["Facebook", "Tiktok"],
    "Y a-t-il une image?": "Oui",
    "Sujets": ["Instagram", "Tiktok"],
    "Approbatrice ou approbateur": "Nadia Bélanger",
    "Équipe": ["Camille Roy", "Sylvie Lavoie"],
    "Canal": "#com-commentaires",
    "Canal public": "#com-medias-sociaux",
    "Canaux": ["#com-medias-sociaux", "#general"],
    "Jour": "2026-12-01",
    "Heure": "09:30",
    "Date et heure": "2026-12-01T09:30",
    "Lien": "https://ville.example.ca/sapins",
    "Courriel": "info@ville.example.ca",
    "Nombre": "4",
    "Note": "Une note",
}

NOTE: Final = {
    "type": "rich_text",
    "elements": [
        {"type": "rich_text_section", "elements": [{"type": "text", "text": "Une note"}]},
    ],
}

COME_BACK: Final[dict[str, object]] = {
    "line": "Collecte <b>",
    "text": "Première ligne\nSeconde & dernière 🎄",
    "accounts": [OPTIONS[0], OPTIONS[2]],
    "picture": option("oui"),
    "topics": [OPTIONS[1], OPTIONS[2]],
    "who": "U0NADIA",
    "team": ["U0CAMILLE", "U0SYLVIE"],
    "where": "C0COMMENTAIRES",
    "place": "C0MEDIAS",
    "places": ["C0MEDIAS", "C0GENERAL"],
    "day": "2026-12-01",
    "hour": "09:30",
    "at": 1796135400,  # 9 h 30 in the city, 14 h 30 UTC, whatever the computer's own zone
    "link": "https://ville.example.ca/sapins",
    "contact": "info@ville.example.ca",
    "copies": "4",
    "rich": NOTE,
}
