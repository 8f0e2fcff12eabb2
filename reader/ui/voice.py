"""A voice that reads Mandarin, if Qt's optional package is installed and the system has one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from reader.errors import UserError
from reader.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

CANTONESE = (QLocale.Country.HongKong, QLocale.Country.Macao)
"""Where a voice for Chinese speaks Cantonese."""


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
        for locale in speech.availableLocales():
            for voice in speech.allVoices(locale):
                if _is_mandarin(voice.locale()) or "mandarin" in voice.name().lower():
                    speech.setLocale(locale)
                    speech.setVoice(voice)
                    return speech
        speech.deleteLater()
    raise UserError(
        tr("This system has no Mandarin voice."),
        remedy=tr("Add one in its settings for speech, then try again."),
    )


def _is_mandarin(locale: QLocale) -> bool:
    return locale.language() is QLocale.Language.Chinese and locale.territory() not in CANTONESE
