"""Write the lock anew after `jgo.toml` was edited: `python -m bot.language.languagetool.pin`."""

import tempfile
from pathlib import Path
from typing import Final

import tomlkit
from jgo.env import EnvironmentBuilder, EnvironmentSpec
from jgo.maven import MavenContext

from bot.language.languagetool.jars import LOCK

SPEC: Final = LOCK.with_name("jgo.toml")


def pin() -> None:
    """Resolve the specification from scratch and record each jar with its SHA-256 and size."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        builder = EnvironmentBuilder(MavenContext(repo_cache=folder / "repository"), folder / "jgo")
        environment = builder.from_spec(EnvironmentSpec.load(SPEC))
        sizes = {jar.name: jar.stat().st_size for jar in environment.all_jars}
        lock = tomlkit.parse(environment.lock_path.read_text(encoding="utf-8"))
    for row in lock["dependencies"]:
        row["size"] = sizes[f"{row['artifactId']}-{row['version']}.jar"]
    LOCK.write_text(tomlkit.dumps(lock), encoding="utf-8")


if __name__ == "__main__":
    pin()
