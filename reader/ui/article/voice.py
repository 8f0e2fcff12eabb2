"""A voice that reads Mandarin, if Qt's optional package is installed and the system has one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from reader.errors import UserError
from reader.ui.base.wording import tr

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

CANTONESE = (QLocale.Country.HongKong, QLocale.Country.Macao)
"""Where a voice for Chinese speaks Cantonese."""

NEAREST = (QLocale.Country.China, QLocale.Country.Singapore, QLocale.Country.Taiwan)
"""Whose Mandarin is preferred; then that of a voice that names no country."""


def mandarin_voice(parent: QObject) -> "QTextToSpeech":
    """Return a speech engine set to Mandarin.

    Raises UserError where the optional package is missing, or a voice on this system.
    """
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError as error:
        raise UserError(
            tr("Reading aloud needs a part of Qt that is not installed ({trouble}).").format(
                trouble=error.msg
            ),
            remedy=tr("Install the programme with it: pipx install '.[speech]'"),
        ) from error
    for engine in QTextToSpeech.availableEngines():
        speech = QTextToSpeech(engine, parent)
        locales = sorted(speech.availableLocales(), key=_distance)
        for locale in locales:
            voices = [voice for voice in speech.allVoices(locale) if _is_mandarin(voice)]
            if not voices:
                continue
            speech.setLocale(locale)
            if not _is_mandarin(speech.voice()):
                speech.setVoice(min(voices, key=lambda voice: voice.name()))
            return speech
        speech.deleteLater()
    raise UserError(
        tr("This system has no Mandarin voice."),
        remedy=tr("Add one in its settings for speech, then try again."),
    )


def _distance(locale: QLocale) -> int:
    return NEAREST.index(locale.territory()) if locale.territory() in NEAREST else len(NEAREST)


def _is_mandarin(voice: "QVoice") -> bool:
    locale = voice.locale()
    speaks_chinese = locale.language() is QLocale.Language.Chinese
    return "mandarin" in voice.name().lower() or (
        speaks_chinese and locale.territory() not in CANTONESE
    )
