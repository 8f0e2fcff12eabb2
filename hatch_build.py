"""What hatchling adds to a wheel, an editable one too: the dictionary's index, built now."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class IndexHook(BuildHookInterface[Any]):
    """Build the index of the bundled dictionary, so that the first start need not."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the index to the wheel's files, in the folder that `reader.resources` names."""
        sys.path.insert(0, self.root)
        from reader.lexicon.index import Index
        from reader.resources import PREBUILT

        self._folder = TemporaryDirectory()
        Index(Path(self._folder.name)).close()
        build_data["force_include"][self._folder.name] = PREBUILT

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the index that is in the wheel now."""
        self._folder.cleanup()
