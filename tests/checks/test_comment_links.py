"""A comment has one key, whatever the device and the tracking; its account is told or not."""

import pytest

from checks.comment_links import account_of, key_of
from checks.types import Account, Group, Platform

CITY = "https://www.facebook.com/VilleValDesErables"
ACCOUNTS = (
    Account("facebook-ville", Platform.FACEBOOK, "Facebook – Ville", Group.CITY, CITY),
    Account(
        "facebook-police", Platform.FACEBOOK, "Facebook – Police", Group.POLICE,
        "https://www.facebook.com/PoliceValDesErables",
    ),
    Account(
        "instagram-ville", Platform.INSTAGRAM, "Instagram – Ville", Group.CITY,
        "https://www.instagram.com/villevaldeserables",
    ),
    Account(
        "linkedin-ville", Platform.LINKEDIN, "LinkedIn – Ville", Group.CITY,
        "https://www.linkedin.com/company/ville-val-des-erables",
    ),
    Account("youtube-ville", Platform.YOUTUBE, "YouTube – Ville"),
)  # fmt: skip


@pytest.mark.parametrize(
    "other",
    [
        "http://m.facebook.com/VilleValDesErables/posts/4821/?comment_id=17",
        f"{CITY}/posts/4821?comment_id=17&fbclid=IwAR0abc&__cft__[0]=AZW&__tn__=R",
        f"{CITY}/posts/4821?utm_source=mail&mibextid=Zxz&comment_id=17#footer",
        "https://fr-ca.facebook.com/VilleValDesErables/posts/4821?comment_id=17",
    ],
)
def test_one_comment_has_one_key(other: str) -> None:
    assert key_of(other) == key_of(f"{CITY}/posts/4821?comment_id=17")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{CITY}/posts/1?comment_id=17", f"{CITY}/posts/1?comment_id=18"),
        (f"{CITY}/posts/1?comment_id=17", f"{CITY}/posts/1?comment_id=17&reply_comment_id=2"),
        (f"{CITY}/posts/1", f"{CITY}/posts/2"),
        ("https://youtube.com/watch?v=a&lc=1", "https://youtube.com/watch?v=a&lc=2"),
    ],
)
def test_two_comments_have_two_keys(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


def test_a_short_address_of_a_video_is_the_video() -> None:
    assert key_of("https://youtu.be/AbC?si=x&lc=9") == key_of(
        "https://www.youtube.com/watch?lc=9&v=AbC"
    )


@pytest.mark.parametrize("link", ["", "bonjour", "javascript:alert(1)", "https://", "http://[::1"])
def test_what_is_no_address_has_no_key(link: str) -> None:
    assert key_of(link) == ""


@pytest.mark.parametrize(
    ("link", "account"),
    [
        (f"{CITY}/posts/4821?comment_id=17", "facebook-ville"),
        ("https://facebook.com/policevaldeserables/videos/3", "facebook-police"),
        ("https://www.facebook.com/permalink.php?story_fbid=1&id=2", None),
        ("https://www.facebook.com/AutrePage/posts/1", None),
        ("https://www.instagram.com/p/Cx4821/", "instagram-ville"),
        ("https://www.instagram.com/autre_page/p/Cx4821/", None),
        ("https://www.linkedin.com/company/ville-val-des-erables/posts", "linkedin-ville"),
        ("https://www.linkedin.com/feed/update/urn:li:activity:1", "linkedin-ville"),
        ("https://www.youtube.com/watch?v=a&lc=1", "youtube-ville"),
        ("https://www.youtube.com/@nimporte/featured", "youtube-ville"),
        ("https://www.tiktok.com/@ville/video/1", None),
        ("https://www.example.com/x", None),
        ("", None),
    ],
)
def test_the_account_of_a_link(link: str, account: str | None) -> None:
    assert account_of(link, ACCOUNTS) == account
