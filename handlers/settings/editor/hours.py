"""The opening hours: the city's week, its seasons, and those of accounts that have their own."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from handlers.settings.editor import texts
from handlers.settings.editor.form import REMOVE, Field, Form, Item, Setting
from handlers.settings.editor.kinds import Kind
from handlers.settings.editor.typing import month_day_words, periods_words
from handlers.settings.schema import WEEKDAYS
from handlers.wording import DAYS

Values = Mapping[str, Any]
REGULAR, SEASON, ACCOUNT = "regular", "season", "account"
NEW_SEASON, NEW_ACCOUNT = "new_season", "new_account"
WHERE: Final = "where"
# What stands for the whole city, which is no account.
WHOLE: Final = "*"


class Hours:
    """When the offices are open, and when accounts are looked after."""

    section = "hours"

    def items(self, setting: Setting) -> tuple[Item, ...]:
        """Return the city's week and seasons, then those of each account of its own."""
        return tuple(_items(setting))

    def form(self, setting: Setting, ref: str) -> Form | None:
        """Return the form of a week or of a season; None when it is gone."""
        held = setting.whole["hours"]
        kind, _, rest = ref.partition(":")
        if ref == REGULAR:
            return Form("hours", ref, tuple(_week(held["regular"])))
        if ref == NEW_ACCOUNT:
            known = {one.key: one.title for one in setting.city.accounts}
            free = {key: title for key, title in known.items() if key not in held["account"]}
            where = Field(WHERE, Kind.CHOICE, "hours.account", "", free, optional=False)
            return Form("hours", ref, (where, *_week(held["regular"]))) if free else None
        if kind == ACCOUNT and rest in held["account"]:
            return Form("hours", ref, tuple(_week(held["account"][rest]["regular"])), True)  # noqa: FBT003  it can be removed
        return _season_form(setting, ref)

    def apply(self, setting: Setting, ref: str, values: Values) -> Any:  # noqa: ANN401  a section
        """Return the hours once the form is taken."""
        held = setting.whole["hours"]
        kind, _, rest = ref.partition(":")
        week = {day: values[day] for day in WEEKDAYS if values.get(day)}
        if ref == REGULAR:
            return {**held, "regular": week}
        if kind in {ACCOUNT, NEW_ACCOUNT}:
            key = rest or str(values[WHERE])
            others = {name: one for name, one in held["account"].items() if name != key}
            own = held["account"].get(key, {"season": []})
            made = {} if values.get(REMOVE) else {key: {**own, "regular": week}}
            return {**held, "account": {**others, **made}}
        return _with_season(held, rest, values)


def _items(setting: Setting) -> Iterator[Item]:
    held = setting.whole["hours"]
    yield Item(REGULAR, texts.WEEK.format(hours=_said(held["regular"])))
    yield from _season_items(held["season"], WHOLE, texts.SEASON)
    for key, own in held["account"].items():
        known = setting.city.account(key)
        title = known.title if known else key
        words = texts.OWN_WEEK.format(account=title, hours=_said(own["regular"]))
        yield Item(f"{ACCOUNT}:{key}", words)
        yield from _season_items(own["season"], key, texts.OWN_SEASON.format(account=title))


def _season_items(seasons: list[Values], key: str, name: str) -> Iterator[Item]:
    for n, one in enumerate(seasons):
        first, last = month_day_words(one["from"]), month_day_words(one["to"])
        hours = _said(one["regular"])
        words = texts.SEASON_LINE.format(name=name, first=first, last=last, hours=hours)
        yield Item(f"{SEASON}:{key}:{n}", words)


def _said(week: Values) -> str:
    """Return a week on one line: the days that are alike go together."""
    groups: list[tuple[str, list[str]]] = []
    for day, name in zip(WEEKDAYS, DAYS, strict=True):
        if day not in week:
            continue
        words = periods_words(week[day]) or texts.CLOSED
        if groups and groups[-1][0] == words:
            groups[-1][1].append(name)
        else:
            groups.append((words, [name]))
    return " · ".join(
        texts.DAYS_LINE.format(
            days=names[0] if len(names) == 1 else f"{names[0]}–{names[-1]}", hours=words
        )
        for words, names in groups
    )


def _week(week: Values, *, season: bool = False) -> Iterator[Field]:
    of = "hours.season_day" if season else "hours.day"
    for day, name in zip(WEEKDAYS, DAYS, strict=True):
        yield Field(day, Kind.PERIODS, of, week.get(day), label=name.capitalize())


def _season_form(setting: Setting, ref: str) -> Form | None:
    held = setting.whole["hours"]
    if ref == NEW_SEASON:
        own = {key: texts.OWN.format(account=_title(setting, key)) for key in held["account"]}
        known = {WHOLE: texts.WHOLE_CITY, **own}
        where = Field(WHERE, Kind.CHOICE, "hours.where", WHOLE, known, optional=False)
        return Form("hours", ref, (where, *_season_fields({})), lead=SEASON)
    _, _, rest = ref.partition(":")
    one = _season(held, rest)
    if one is None:
        return None
    return Form("hours", ref, tuple(_season_fields(one)), removable=True, lead=SEASON)


def _season_fields(one: Values) -> Iterator[Field]:
    yield Field("from", Kind.MONTH_DAY, "hours.from", one.get("from", ""), optional=False)
    yield Field("to", Kind.MONTH_DAY, "hours.to", one.get("to", ""), optional=False)
    yield from _week(one.get("regular", {}), season=True)


def _title(setting: Setting, key: str) -> str:
    known = setting.city.account(key)
    return known.title if known else key


def _season(held: Values, rest: str) -> Values | None:
    key, _, number = rest.rpartition(":")
    seasons = _seasons(held, key)
    return seasons[int(number)] if number.isdecimal() and int(number) < len(seasons) else None


def _seasons(held: Values, key: str) -> list[Any]:
    whose = held if key == WHOLE else held["account"].get(key, {})
    return list(whose.get("season", []))


def _with_season(held: Values, rest: str, values: Values) -> Any:  # noqa: ANN401  a section
    key, _, number = rest.rpartition(":") if rest else (str(values[WHERE]), "", "")
    seasons = _seasons(held, key)
    week = {day: values[day] for day in WEEKDAYS if values.get(day) is not None}
    made = {"from": values["from"], "to": values["to"], "regular": week}
    if not number:
        seasons.append(made)
    elif values.get(REMOVE):
        del seasons[int(number)]
    else:
        seasons[int(number)] = made
    if key == WHOLE:
        return {**held, "season": seasons}
    return {
        **held,
        "account": {**held["account"], key: {**held["account"][key], "season": seasons}},
    }
