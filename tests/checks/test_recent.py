"""The last answers are remembered, the others asked for again."""

from collections.abc import Iterator

from checks.recent import Recent


def test_the_answer_asked_for_least_recently_is_forgotten() -> None:
    recent: Recent[str, int] = Recent(2)
    recent.put("a", 1)
    recent.put("b", 2)
    assert recent.get("a") == 1
    recent.put("c", 3)
    assert [recent.get(one) for one in "abc"] == [1, None, 3]


def test_only_the_stretches_of_which_nothing_is_known_are_asked_for() -> None:
    recent: Recent[str, str] = Recent()
    asked: list[str] = []

    def every(letters: str) -> str:
        def answers(first: int, last: int) -> Iterator[str]:
            asked.append(letters[first:last])
            return (one.upper() for one in letters[first:last])

        return "".join(recent.every(letters, answers))

    assert every("cde") == "CDE"
    assert every("abcdefg") == "ABCDEFG"
    assert every("gfedcba") == "GFEDCBA"
    assert asked == ["cde", "ab", "fg"]


def test_more_than_can_be_remembered_is_answered_all_the_same() -> None:
    recent: Recent[int, int] = Recent(3)
    assert recent.every(range(9), range) == list(range(9))
