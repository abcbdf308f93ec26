"""Every length and count of Block Kit, named after the page that states it.

Pages: https://docs.slack.dev/reference/block-kit (blocks, block elements, composition objects)
and https://docs.slack.dev/reference/views.
"""

from typing import Final

BLOCK_ID: Final = 255
ACTION_ID: Final = 255
CALLBACK_ID: Final = 255
EXTERNAL_ID: Final = 255
PRIVATE_METADATA: Final = 3000
VIEW_BLOCKS: Final = 100
VIEW_BUTTON: Final = 24
VIEW_BYTES: Final = 250_000
VIEW_STACK: Final = 3

MESSAGE_BLOCKS: Final = 50
MESSAGE_TEXT: Final = 40_000
MESSAGE_TEXT_UPDATED: Final = 4_000
MESSAGE_CHARACTERS: Final = 13_200
"""Reported by users, not documented: https://github.com/slackapi/bolt-js/issues/2509."""
MESSAGE_ATTACHMENTS: Final = 100
MESSAGE_TABLES: Final = 1
MESSAGE_CHARTS: Final = 2
METADATA_BYTES: Final = 16_384

TEXT: Final = 3000
FIELD: Final = 2000
FIELDS: Final = 10
HEADER: Final = 150
ALERT: Final = 200
MARKDOWN: Final = 12_000
CONTEXT_ELEMENTS: Final = 10
ACTION_ELEMENTS: Final = 25
LABEL: Final = 2000
HINT: Final = 2000
ALT_TEXT: Final = 2000
URL: Final = 3000

BUTTON_TEXT: Final = 75
BUTTON_VALUE: Final = 2000
ACCESSIBILITY_LABEL: Final = 75
PLACEHOLDER: Final = 150
OPTIONS: Final = 100
OPTION_GROUPS: Final = 100
OPTION_TEXT: Final = 75
OPTION_VALUE: Final = 150
OPTION_DESCRIPTION: Final = 75
GROUP_LABEL: Final = 75
OVERFLOW_OPTIONS: Final = 5
BOX_OPTIONS: Final = 10
INPUT_TEXT: Final = 3000

CONFIRM_TITLE: Final = 100
CONFIRM_TEXT: Final = 300
CONFIRM_BUTTON: Final = 30

CARD_TITLE: Final = 150
CARD_BODY: Final = 200
CARD_ACTIONS: Final = 3
CAROUSEL_CARDS: Final = 10
CONTAINER_BLOCKS: Final = 10
CONTAINER_TITLE: Final = 150

TABLE_ROWS: Final = 100
TABLE_COLUMNS: Final = 20
DATA_ROWS: Final = 201
DATA_ROWS_LEAST: Final = 2
DATA_PAGE: Final = 100
DATA_CHARACTERS: Final = 20_000
CHART_TITLE: Final = 50
CHART_AXIS: Final = 50
CHART_LABEL: Final = 20
CHART_SERIES: Final = 12
CHART_SEGMENTS: Final = 12
CHART_POINTS: Final = 20
