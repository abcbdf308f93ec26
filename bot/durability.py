"""Tell whether a database file would outlive the next restart of the machine."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

# Platforms whose own disk is emptied at each deployment.
PLATFORMS: Final = (
    "DYNO",
    "RAILWAY_ENVIRONMENT",
    "RAILWAY_ENVIRONMENT_NAME",
    "RENDER",
    "FLY_APP_NAME",
    "K_SERVICE",
    "WEBSITE_INSTANCE_ID",
    "KUBERNETES_SERVICE_HOST",
)
VOLATILE: Final = frozenset({"tmpfs", "ramfs"})
# The layer of a container: gone with it, though some containers live for years.
LAYERED: Final = frozenset({"overlay", "aufs"})
MOUNTS: Final = Path("/proc/self/mounts")


def is_ephemeral(database_url: str, environ: Mapping[str, str], mounts: str) -> bool:
    """Return whether the database is a file on a disk that will be emptied.

    ``mounts`` is what ``/proc/self/mounts`` says. A volume of its own is trusted on any platform.
    """
    if not database_url.startswith("sqlite:///"):
        return False
    point, kind = _mount_of(Path(database_url.removeprefix("sqlite:///")).resolve(), mounts)
    on_platform = any(environ.get(name) for name in PLATFORMS)
    return kind in VOLATILE or (on_platform and (point == Path("/") or kind in LAYERED))


def _mount_of(file: Path, mounts: str) -> tuple[Path, str]:
    """Return the mount point that holds a file, and the kind of its file system."""
    found = Path("/"), ""
    for line in mounts.splitlines():
        _, point, kind, *_ = line.split(" ")
        place = Path(point.replace("\\040", " "))
        # A later mount on the same point hides the earlier one.
        if file.is_relative_to(place) and len(place.parts) >= len(found[0].parts):
            found = place, kind
    return found


def mounts_here() -> str:
    """Return the mounts of this machine; an empty string where they cannot be read."""
    try:
        return MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
