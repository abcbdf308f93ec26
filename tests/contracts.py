"""Import contracts that derive their modules from the tree, so that none is typed twice."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

from grimp import ImportGraph
from importlinter import ContractCheck
from importlinter.contracts.layers import Layer, LayersContract, ModuleTail

if TYPE_CHECKING:
    from importlinter.domain.fields import ListField

PACKAGES: Final = "<packages>"
MODULES: Final = "<modules>"


class DerivedLayersContract(LayersContract):
    """Layers of one container, where two words stand for all that no other layer names.

    ``<packages>`` is every other package, each independent of the others; ``<modules>`` is every
    other plain module, which may know each other.
    """

    type_name = "derived_layers"

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: FBT001  not ours
        """Write the layers out, then check them as any others."""
        (container,) = cast("list[object]", self.containers)
        declared = cast("list[Layer]", self.layers)
        named = {tail.name for layer in declared for tail in layer.module_tails}
        others = graph.find_children(str(container)) - {f"{container}.{name}" for name in named}
        packages = {one for one in others if graph.find_children(one)}
        written = [_written_out(one, packages, others - packages) for one in declared]
        self.layers = cast("ListField", [layer for layer in written if layer.module_tails])
        return super().check(graph, verbose)


def _written_out(layer: Layer, packages: set[str], modules: set[str]) -> Layer:
    names = {tail.name for tail in layer.module_tails}
    if names == {PACKAGES}:
        return replace(layer, module_tails=_tails(packages), is_independent=True)
    if names == {MODULES}:
        return replace(layer, module_tails=_tails(modules), is_independent=False)
    return layer


def _tails(modules: set[str]) -> set[ModuleTail]:
    return {ModuleTail(one.rpartition(".")[2]) for one in modules}
