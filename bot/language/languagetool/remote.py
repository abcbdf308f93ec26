"""Ask a LanguageTool server, through language_tool_python, always with the same parameters."""

import http.client
import re
import threading
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import urlsplit

import language_tool_python
from language_tool_python.exceptions import LanguageToolError

from bot.language import texts
from bot.language.languagetool.legible import Legible, legible
from bot.language.languagetool.line import Line, WrongAnswerError
from checks.types import Match

LANGUAGE: Final = "fr-CA"
# The first two ask for France's spaces; the others are wrong on doublets (« pompières et
# pompiers ») and on nouns between « que » and the verb, and hide our own rules there.
DISABLED_RULES: Final = (
    *("FRENCH_WHITESPACE", "FRENCH_WHITESPACE_STRICT"),
    *("ADJ_ADJ_SENT_END", "QUE_AVOIR"),
)
# A taste that the directive does not share.
DISABLED_CATEGORIES: Final = ("ECRITURE_INCLUSIVE",)
SUGGESTIONS: Final = 5
# A form that LanguageTool could not make, which it shows in brackets; « ne a », « n'suis ».
VOWELS: Final = r"aeiouy\u00e0\u00e2\u00e8\u00e9\u00ea\u00eb\u00ee\u00ef\u00f4\u00fb\u0153"
UNMADE: Final = re.compile(rf"^\(.*\)$|\bne (?=[{VOWELS}])|\bn'(?![{VOWELS}h])", re.IGNORECASE)
OWN: Final = "QC_"  # how the name of each of our own rules begins

FAULTY: Final = (25, 32)
"""Where the fault of ``texts.FAULT`` stands."""

# What an answer that is not LanguageTool's makes the library raise.
ODD: Final = (
    http.client.HTTPException,
    LanguageToolError,
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
)


class Remote(language_tool_python.LanguageTool):
    """The library's client, minus its retries of 300 s and the call of its constructor."""

    def __init__(self, url: str) -> None:
        """Remember where the server is; nothing is asked of it yet."""
        self.line = Line(url)
        self._seconds = 0.0
        self._sent: Callable[[], None] = lambda: None
        super().__init__(LANGUAGE, remote_server=_base(url))

    def ask(
        self, text: str, seconds: float, sent: Callable[[], None] = lambda: None
    ) -> tuple[Match, ...]:
        """Return the faults of a text, placed in its code points; call ``sent`` once it is sent.

        Raise WrongAnswerError when the answer is not LanguageTool's, OSError when none comes.
        """
        self._seconds, self._sent = seconds, sent
        try:
            given = legible(text)
            return tuple(_match(one, given) for one in self.check(given.text))
        except ConnectionError:  # one of them is an HTTPException as well
            raise
        except ODD as error:
            raise WrongAnswerError(type(error).__name__) from None

    def _get_languages(self) -> set[str]:
        return {LANGUAGE}

    def _create_params(self, text: str) -> dict[str, str]:
        # The library joins sets, whose order changes from one process to the next: the server
        # would build a pipeline for each order.
        return {
            "language": LANGUAGE,
            "text": text,
            "disabledRules": ",".join(DISABLED_RULES),
            "disabledCategories": ",".join(DISABLED_CATEGORIES),
            # The server guesses the language even when told; without a guess it wants English.
            "preferredLanguages": "fr",
        }

    def _query_server(
        self,
        url: str,
        params: dict[str, str] | None = None,
        *_: Any,  # noqa: ANN401  the library's own signature, of which nothing else serves
        **__: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        return self.line.post(urlsplit(url).path, params or {}, self._seconds, self._sent)


def proved(url: str, seconds: float) -> bool:
    """Return whether a server finds a planted fault, with the parameters of every check.

    The first such check makes it compile its rules, which takes several seconds.
    """
    return any((one.start, one.end) == FAULTY for one in _planted(url, texts.FAULT, seconds))


def ruled(url: str, seconds: float) -> bool:
    """Return whether a server holds Vigie's own rules: it sees what they alone see."""
    return any(one.rule.startswith(OWN) for one in _planted(url, texts.OWN_FAULT, seconds))


def _planted(url: str, fault: str, seconds: float) -> tuple[Match, ...]:
    """Return what a server says of a planted fault, nothing when it does not answer."""
    remote = Remote(url)
    alarm = threading.Timer(seconds, remote.line.cut)
    alarm.daemon = True
    alarm.start()
    try:
        return remote.ask(fault, seconds)
    except (OSError, WrongAnswerError):
        return ()
    finally:
        alarm.cancel()
        remote.line.close()


def _base(url: str) -> str:
    """Return a server's address without the version that the library adds itself."""
    return url.strip().rstrip("/").removesuffix("/v2").rstrip("/") + "/"


def _match(found: language_tool_python.Match, sent: Legible) -> Match:
    start, end = found.offset, found.offset + found.error_length
    if not 0 <= start <= end <= len(sent.text):
        raise WrongAnswerError(start, end)
    start, end = sent.span(start, end)
    return Match(
        start=start,
        end=end,
        rule=found.rule_id,
        category=found.category,
        message=found.message,
        replacements=tuple(one for one in found.replacements if not UNMADE.search(one))[
            :SUGGESTIONS
        ],
    )
