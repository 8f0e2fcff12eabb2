"""Which of a system's voices reads Mandarin, with a stand-in for Qt's optional package."""

import sys
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QObject

from reader.errors import UserError
from reader.ui.article.voice import mandarin_voice


class Voice:
    def __init__(self, name: str, locale: str) -> None:
        self._name, self._locale = name, QLocale(locale)

    def name(self) -> str:
        return self._name

    def locale(self) -> QLocale:
        return self._locale


class Engine:
    """Have voices as QTextToSpeech has; the first of a locale is set with it."""

    voices: tuple[Voice, ...] = ()

    @staticmethod
    def availableEngines() -> list[str]:
        return ["system"]

    def __init__(self, _engine: str, _parent: QObject) -> None:
        self._voice = Voice("English", "en_GB")

    def availableLocales(self) -> list[QLocale]:
        return list(dict.fromkeys(voice.locale() for voice in self.voices))

    def allVoices(self, locale: QLocale) -> list[Voice]:
        return [voice for voice in self.voices if voice.locale() == locale]

    def setLocale(self, locale: QLocale) -> None:
        self._voice = self.allVoices(locale)[0]

    def setVoice(self, voice: Voice) -> None:
        self._voice = voice

    def voice(self) -> Voice:
        return self._voice

    def deleteLater(self) -> None:
        pass


def chosen(monkeypatch: pytest.MonkeyPatch, *voices: tuple[str, str]) -> str:
    module: Any = ModuleType("PySide6.QtTextToSpeech")
    module.QTextToSpeech = Engine
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", module)
    monkeypatch.setattr(Engine, "voices", tuple(Voice(*voice) for voice in voices))
    return mandarin_voice(QObject()).voice().name()


def test_the_mainland_s_voice_is_preferred(monkeypatch: pytest.MonkeyPatch) -> None:
    voices = [("Mei-Jia", "zh_TW"), ("Sin-ji", "zh_HK"), ("Tingting", "zh_CN"), ("Eddy", "zh_CN")]
    assert chosen(monkeypatch, *voices) == "Tingting"


def test_a_voice_without_a_country_is_known_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """As speech-dispatcher has them from eSpeak: hundreds in no locale that Qt knows."""
    voices = [("Cantonese", "C"), ("Chinese (Mandarin)+Zac", "C"), ("Chinese (Mandarin)", "C")]
    assert chosen(monkeypatch, *voices) == "Chinese (Mandarin)"


def test_cantonese_is_not_mandarin(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UserError, match="no Mandarin voice"):
        chosen(monkeypatch, ("Sin-ji", "zh_HK"), ("Daniel", "en_GB"))
