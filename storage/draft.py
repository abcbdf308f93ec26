"""What a draft is: its words, the posts that it holds, and where each stands. Values only."""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Final

from checks.lifecycle import PostStatus, Status
from checks.types import Draft, Group, Picture, PostType

DECLARED: Final = ("honorary_presidency", "secret_denied")


@dataclass(frozen=True, slots=True)
class Content:
    """What approval is bound to: every word and fact that the public would see.

    The accounts are not part of the digest: one may be dropped without touching the others.
    The author declares that the mayor presides in the city's name (art. 5.7), or that what looked
    like a secret is none (art. 12.2).
    """

    type: PostType
    objective: str
    text: str
    link: str
    picture: Picture | None
    accounts: tuple[str, ...]
    own_texts: dict[str, str]
    honorary_presidency: bool = False
    secret_denied: bool = False

    def text_of(self, account: str) -> str:
        """Return the words for one account."""
        return self.own_texts.get(account) or self.text

    @property
    def declared(self) -> tuple[str, ...]:
        """Return the names of what the author declares of this content."""
        return tuple(name for name in DECLARED if getattr(self, name))

    def kept(self) -> "Content":
        """Return the content without the words of accounts that it does not have."""
        own = {
            key: words for key, words in self.own_texts.items() if words and key in self.accounts
        }
        return replace(self, own_texts=own)

    @property
    def digest(self) -> str:
        """Return the hash that an approval is bound to."""
        words = asdict(self) | {"accounts": None}
        # What is not declared leaves no mark: digests made before it could be are the same.
        words = {name: said for name, said in words.items() if said or name not in DECLARED}
        return hashlib.sha256(json.dumps(words, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Post:
    """What one account is to publish of a draft, and where it stands."""

    id: int
    draft: int
    account: str
    planned_at: datetime
    wall: str
    status: PostStatus
    link: str
    published_at: datetime | None
    reminders: int


@dataclass(frozen=True, slots=True)
class Stored:
    """One draft as it stands now."""

    id: int
    author: str
    group: Group
    status: Status
    version: int
    content: Content
    posts: tuple[Post, ...]
    created_at: datetime
    changed_at: datetime
    judged_version: int
    complete: bool
    not_run: tuple[tuple[str, str], ...]
    submitted_by: str | None
    submitted_at: datetime | None
    approved_digest: str | None
    nudges: int

    @property
    def number(self) -> str:
        """Return the number that people see."""
        return f"P-{self.created_at.year}-{self.id}"

    @property
    def subject(self) -> str:
        """Return how the journal and the messages name this draft."""
        return f"draft:{self.id}"

    @property
    def judged(self) -> bool:
        """Return whether the last verdict is about the words as they stand."""
        return self.judged_version == self.version

    def post(self, account: str) -> Post | None:
        """Return the post of an account, or None."""
        return next((one for one in self.posts if one.account == account), None)

    def draft_for(self, post: Post) -> Draft:
        """Return what the checks judge of one post."""
        content = self.content
        return Draft(
            text=content.text_of(post.account),
            account=post.account,
            type=content.type,
            link=content.link,
            planned_at=post.planned_at,
            picture=content.picture,
        )


def with_text(content: Content, account: str | None, text: str) -> Content:
    """Return a content with other words: for all accounts, or for those that share one's own."""
    if account is None or account not in content.own_texts:
        return replace(content, text=text)
    same = content.own_texts[account]
    own = {key: text if words == same else words for key, words in content.own_texts.items()}
    return replace(content, own_texts=own)
