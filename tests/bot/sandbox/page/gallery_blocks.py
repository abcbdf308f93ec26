"""Messages that hold every block of Block Kit that the sandbox accepts."""

from typing import Any, Final

from tests.bot.sandbox.example_bot import card, option, words

Blocks = list[dict[str, Any]]


def mrkdwn(text: str) -> dict[str, str]:
    return {"type": "mrkdwn", "text": text}


def button(action_id: str, label: str, **more: Any) -> dict[str, Any]:
    return {"type": "button", "action_id": action_id, "text": words(label), "value": "7"} | more


CONFIRM: Final = {
    "title": words("Retirer l’ébauche?"),
    "text": words("Vous pourrez la reprendre."),
    "confirm": words("Retirer"),
    "deny": words("Garder"),
    "style": "danger",
}

MARKUP: Final = (
    "*gras* _penché_ ~barré~ `code` <@U0NADIA> <#C0MEDIAS> :tada: R&amp;D "
    "&lt;b&gt;pas du HTML&lt;/b&gt; <https://ville.example.ca|le site> "
    "<javascript:alert(1)|piège>\n"
    "> une citation\n• une puce\n```un  calendrier```\n"
    "<!date^1794924300^{date_long} à {time}|mardi>"
)

TEXTS: Final[Blocks] = [
    {"type": "header", "text": words("Collecte des sapins")},
    {"type": "section", "text": mrkdwn(MARKUP)},
    {"type": "section", "fields": [mrkdwn("*Compte*\nFacebook"), mrkdwn("*Places*\n●○")]},
    {"type": "divider"},
    {"type": "context", "elements": [mrkdwn("Directive, art. 9")]},
    {
        "type": "markdown",
        "text": "## Un titre\n\n- **un**\n- deux\n\n[lien](https://ville.example.ca)",
    },
    {"type": "image", "image_url": "https://ville.example.ca/a.png", "alt_text": "Deux patineuses"},
    {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_list",
                "style": "bullet",
                "elements": [
                    {
                        "type": "rich_text_section",
                        "elements": [{"type": "text", "text": "riche", "style": {"bold": True}}],
                    },
                ],
            },
        ],
    },
]

MENUS: Final[Blocks] = [
    {
        "type": "section",
        "text": words("Une section"),
        "accessory": {
            "type": "overflow",
            "action_id": "more",
            "options": [option("ignorer"), option("appliquer")],
        },
    },
    {
        "type": "actions",
        "block_id": "menus",
        "elements": [
            button("take", "Prendre", style="primary"),
            button("drop", "Retirer", style="danger", confirm=CONFIRM),
            {
                "type": "static_select",
                "action_id": "nature",
                "placeholder": words("Choisir une nature"),
                "options": [option("question"), option("plainte")],
            },
            {"type": "datepicker", "action_id": "day", "placeholder": words("Jour")},
        ],
    },
]

BOXES: Final[Blocks] = [
    {
        "type": "card",
        "block_id": "card",
        "title": words("Patinoire"),
        "body": words("Est-elle ouverte?"),
        "actions": [button("claim", "Je m’en occupe")],
    },
    {
        "type": "container",
        "title": words("Détails"),
        "is_collapsible": True,
        "default_collapsed": True,
        "child_blocks": [{"type": "section", "text": words("Au fond de la boîte")}],
    },
]

MONTHS: Final = ["sept.", "oct.", "nov."]


def series(name: str, *values: int) -> dict[str, Any]:
    points = [{"label": a, "value": b} for a, b in zip(MONTHS, values, strict=True)]
    return {"name": name, "data": points}


def chart(title: str, kind: str) -> dict[str, Any]:
    if kind == "pie":
        drawn: dict[str, Any] = {
            "segments": [{"label": "24 h", "value": 3}, {"label": "72 h", "value": 1}]
        }
    else:
        drawn = {
            "series": [series("Facebook", 41, 38, 44), series("Instagram", 22, 25, 30)],
            "axis_config": {"categories": MONTHS, "x_label": "Mois"},
        }
    return {"type": "data_visualization", "title": title, "chart": {"type": kind} | drawn}


CHARTS: Final[tuple[Blocks, ...]] = (
    [chart("Publications", "bar"), chart("Délais", "pie")],
    [chart("Commentaires", "line"), chart("Abonnés", "area")],
)


def cell(text: str) -> dict[str, str]:
    return {"type": "raw_text", "text": text}


COUNTS: Final = {"Facebook": 44, "Instagram": 30, "LinkedIn": 9, "TikTok": 4}

TABLE: Final[Blocks] = [
    {
        "type": "table",
        "rows": [[cell("Règle"), cell("Ignorée")], [cell("Accord"), cell("12 fois")]],
    },
]
DATA_TABLE: Final[Blocks] = [
    {
        "type": "data_table",
        "caption": "Publications par compte",
        "page_size": 3,
        "rows": [
            [cell("Compte"), cell("Nombre")],
            *[
                [cell(name), {"type": "raw_number", "value": count, "text": str(count)}]
                for name, count in COUNTS.items()
            ],
        ],
    },
]

HOME: Final = {"type": "home", "blocks": card("Bonjour")}
EVERYTHING: Final = (TEXTS, MENUS, BOXES, *CHARTS, TABLE, DATA_TABLE)
