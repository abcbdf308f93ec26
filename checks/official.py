"""Know the accounts where the city speaks: its settings, else those of article 2.1."""

from checks.types import Account, Draft, Facts, Group, Platform


def accounts(facts: Facts) -> tuple[Account, ...]:
    """Return the official accounts."""
    return facts.accounts or tuple(
        Account(one.key, Platform(one.platform), one.title, Group(one.group))
        for one in facts.directive.decisions.accounts
    )


def account(draft: Draft, facts: Facts) -> Account | None:
    """Return the account that a draft is for; None when it names none, or an unknown one."""
    return next((one for one in accounts(facts) if one.key == draft.account), None)


def is_police(draft: Draft, facts: Facts) -> bool:
    """Say whether a draft speaks on the police's page (art. 1.1)."""
    chosen = account(draft, facts)
    return chosen is not None and chosen.group is Group.POLICE
