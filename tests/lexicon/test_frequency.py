import pytest

from reader.errors import UserError
from reader.lexicon.frequency import frequencies_of


def test_frequencies_are_per_billion_words() -> None:
    found = frequencies_of({"的", "执行", "没有这个词"})
    assert found.keys() == {"的", "执行"}
    assert 20_000_000 < found["的"] < 100_000_000
    assert 20_000 < found["执行"] < 1_000_000


def test_a_missing_list_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(UserError, match="frequencies"):
        frequencies_of({"的"})
