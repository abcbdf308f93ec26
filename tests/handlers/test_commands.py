"""Every word of /vigie is known once, has its line of help, and is answered."""

from handlers import workflows
from handlers.wording import bare


def test_each_word_belongs_to_one_workflow() -> None:
    names = [bare(name) for word in workflows.WORDS for name in word.names]
    assert len(names) == len(set(names))


def test_each_word_stands_in_its_line_of_help() -> None:
    for word in workflows.WORDS:
        assert f"*{word.names[0]}*" in word.help


def test_a_word_is_read_without_accents_nor_capitals() -> None:
    assert bare(" Nétiquette ") == "netiquette"
