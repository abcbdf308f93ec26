import pytest

from bot.durability import PLATFORMS, is_ephemeral

DISK = "/dev/vda / ext4 rw 0 0\ntmpfs /ram tmpfs rw 0 0\n"
CONTAINER = "overlay / overlay rw 0 0\n/dev/sdb /data ext4 rw 0 0\ntmpfs /scratch tmpfs rw 0 0\n"
SPACED = "/dev/vda / ext4 rw 0 0\ntmpfs /mnt/a\\040b tmpfs rw 0 0\n"
HIDDEN = "/dev/vda / ext4 rw 0 0\ntmpfs /srv tmpfs rw 0 0\n/dev/sdb /srv ext4 rw 0 0\n"


@pytest.mark.parametrize(
    ("path", "mounts", "lost"),
    [
        ("/srv/vigie.db", DISK, False),
        ("/ram/vigie.db", DISK, True),
        ("/ramdisk/vigie.db", DISK, False),
        ("/scratch/vigie.db", CONTAINER, True),
        ("/data/vigie.db", CONTAINER, False),
        ("/app/vigie.db", CONTAINER, False),
        ("/mnt/a b/vigie.db", SPACED, True),
        ("/srv/vigie.db", HIDDEN, False),
        ("/srv/vigie.db", "", False),
    ],
)
def test_a_disk_in_memory_is_ephemeral(path: str, mounts: str, lost: bool) -> None:  # noqa: FBT001
    assert is_ephemeral(f"sqlite:///{path}", {}, mounts) is lost


@pytest.mark.parametrize("variable", PLATFORMS)
def test_a_platform_empties_its_own_disk_and_keeps_a_volume(variable: str) -> None:
    hosted = {variable: "1"}
    assert is_ephemeral("sqlite:////app/vigie.db", hosted, CONTAINER)
    assert is_ephemeral("sqlite:////app/vigie.db", hosted, DISK)
    assert not is_ephemeral("sqlite:////data/vigie.db", hosted, CONTAINER)


def test_a_server_of_databases_is_trusted() -> None:
    assert not is_ephemeral("postgresql+psycopg://h/vigie", {"DYNO": "1"}, CONTAINER)
